/**
 * The local authorities of England with duties for children, past and present. The DfE number is the key: an authority
 * keeps it while its name and its ONS code change. Names are the present ones (the last ones, where it has ended).
 * Sources: DfE, Get Information about Schools, "local authority name and codes"; ONS, Code History Database (which code
 * took another's place: reorganisations.ts has the dates); the authorities of the statistics of looked-after children, 2006 to 2025.
 */
export interface LocalAuthority {
  readonly dfeNumber: string;
  readonly name: string;
  /** Id in regions.ts; for London, Inner or Outer London. */
  readonly region: string;
  /** The latest first. */
  readonly onsCodes: readonly string[];
}

/** DfE number, name, region, ONS codes with the latest first. */
const TABLE: readonly (readonly [string, string, string, string])[] = [
  ['201', 'City of London', 'E13000001', 'E09000001'],
  ['202', 'Camden', 'E13000001', 'E09000007'],
  ['203', 'Greenwich', 'E13000002', 'E09000011'],
  ['204', 'Hackney', 'E13000001', 'E09000012'],
  ['205', 'Hammersmith and Fulham', 'E13000001', 'E09000013'],
  ['206', 'Islington', 'E13000001', 'E09000019'],
  ['207', 'Kensington and Chelsea', 'E13000001', 'E09000020'],
  ['208', 'Lambeth', 'E13000001', 'E09000022'],
  ['209', 'Lewisham', 'E13000001', 'E09000023'],
  ['210', 'Southwark', 'E13000001', 'E09000028'],
  ['211', 'Tower Hamlets', 'E13000001', 'E09000030'],
  ['212', 'Wandsworth', 'E13000001', 'E09000032'],
  ['213', 'Westminster', 'E13000001', 'E09000033'],
  ['301', 'Barking and Dagenham', 'E13000002', 'E09000002'],
  ['302', 'Barnet', 'E13000002', 'E09000003'],
  ['303', 'Bexley', 'E13000002', 'E09000004'],
  ['304', 'Brent', 'E13000002', 'E09000005'],
  ['305', 'Bromley', 'E13000002', 'E09000006'],
  ['306', 'Croydon', 'E13000002', 'E09000008'],
  ['307', 'Ealing', 'E13000002', 'E09000009'],
  ['308', 'Enfield', 'E13000002', 'E09000010'],
  ['309', 'Haringey', 'E13000001', 'E09000014'],
  ['310', 'Harrow', 'E13000002', 'E09000015'],
  ['311', 'Havering', 'E13000002', 'E09000016'],
  ['312', 'Hillingdon', 'E13000002', 'E09000017'],
  ['313', 'Hounslow', 'E13000002', 'E09000018'],
  ['314', 'Kingston upon Thames', 'E13000002', 'E09000021'],
  ['315', 'Merton', 'E13000002', 'E09000024'],
  ['316', 'Newham', 'E13000001', 'E09000025'],
  ['317', 'Redbridge', 'E13000002', 'E09000026'],
  ['318', 'Richmond upon Thames', 'E13000002', 'E09000027'],
  ['319', 'Sutton', 'E13000002', 'E09000029'],
  ['320', 'Waltham Forest', 'E13000002', 'E09000031'],
  ['330', 'Birmingham', 'E12000005', 'E08000025'],
  ['331', 'Coventry', 'E12000005', 'E08000026'],
  ['332', 'Dudley', 'E12000005', 'E08000027'],
  ['333', 'Sandwell', 'E12000005', 'E08000028'],
  ['334', 'Solihull', 'E12000005', 'E08000029'],
  ['335', 'Walsall', 'E12000005', 'E08000030'],
  ['336', 'Wolverhampton', 'E12000005', 'E08000031'],
  ['340', 'Knowsley', 'E12000002', 'E08000011'],
  ['341', 'Liverpool', 'E12000002', 'E08000012'],
  ['342', 'St. Helens', 'E12000002', 'E08000013'],
  ['343', 'Sefton', 'E12000002', 'E08000014'],
  ['344', 'Wirral', 'E12000002', 'E08000015'],
  ['350', 'Bolton', 'E12000002', 'E08000001'],
  ['351', 'Bury', 'E12000002', 'E08000002'],
  ['352', 'Manchester', 'E12000002', 'E08000003'],
  ['353', 'Oldham', 'E12000002', 'E08000004'],
  ['354', 'Rochdale', 'E12000002', 'E08000005'],
  ['355', 'Salford', 'E12000002', 'E08000006'],
  ['356', 'Stockport', 'E12000002', 'E08000007'],
  ['357', 'Tameside', 'E12000002', 'E08000008'],
  ['358', 'Trafford', 'E12000002', 'E08000009'],
  ['359', 'Wigan', 'E12000002', 'E08000010'],
  ['370', 'Barnsley', 'E12000003', 'E08000038 E08000016'],
  ['371', 'Doncaster', 'E12000003', 'E08000017'],
  ['372', 'Rotherham', 'E12000003', 'E08000018'],
  ['373', 'Sheffield', 'E12000003', 'E08000039 E08000019'],
  ['380', 'Bradford', 'E12000003', 'E08000032'],
  ['381', 'Calderdale', 'E12000003', 'E08000033'],
  ['382', 'Kirklees', 'E12000003', 'E08000034'],
  ['383', 'Leeds', 'E12000003', 'E08000035'],
  ['384', 'Wakefield', 'E12000003', 'E08000036'],
  ['390', 'Gateshead', 'E12000001', 'E08000037 E08000020'],
  ['391', 'Newcastle upon Tyne', 'E12000001', 'E08000021'],
  ['392', 'North Tyneside', 'E12000001', 'E08000022'],
  ['393', 'South Tyneside', 'E12000001', 'E08000023'],
  ['394', 'Sunderland', 'E12000001', 'E08000024'],
  ['420', 'Isles of Scilly', 'E12000009', 'E06000053'],
  ['800', 'Bath and North East Somerset', 'E12000009', 'E06000022'],
  ['801', 'Bristol, City of', 'E12000009', 'E06000023'],
  ['802', 'North Somerset', 'E12000009', 'E06000024'],
  ['803', 'South Gloucestershire', 'E12000009', 'E06000025'],
  ['805', 'Hartlepool', 'E12000001', 'E06000001'],
  ['806', 'Middlesbrough', 'E12000001', 'E06000002'],
  ['807', 'Redcar and Cleveland', 'E12000001', 'E06000003'],
  ['808', 'Stockton-on-Tees', 'E12000001', 'E06000004'],
  ['810', 'Kingston upon Hull, City of', 'E12000003', 'E06000010'],
  ['811', 'East Riding of Yorkshire', 'E12000003', 'E06000011'],
  ['812', 'North East Lincolnshire', 'E12000003', 'E06000012'],
  ['813', 'North Lincolnshire', 'E12000003', 'E06000013'],
  ['815', 'North Yorkshire', 'E12000003', 'E06000065 E10000023'],
  ['816', 'York', 'E12000003', 'E06000014'],
  ['820', 'Bedfordshire', 'E12000006', 'E10000001'],
  ['821', 'Luton', 'E12000006', 'E06000032'],
  ['822', 'Bedford', 'E12000006', 'E06000055'],
  ['823', 'Central Bedfordshire', 'E12000006', 'E06000056'],
  ['825', 'Buckinghamshire', 'E12000008', 'E06000060 E10000002'],
  ['826', 'Milton Keynes', 'E12000008', 'E06000042'],
  ['830', 'Derbyshire', 'E12000004', 'E10000007'],
  ['831', 'Derby', 'E12000004', 'E06000015'],
  ['835', 'Dorset', 'E12000009', 'E10000009'],
  ['836', 'Poole', 'E12000009', 'E06000029'],
  ['837', 'Bournemouth', 'E12000009', 'E06000028'],
  ['838', 'Dorset', 'E12000009', 'E06000059'],
  ['839', 'Bournemouth, Christchurch and Poole', 'E12000009', 'E06000058'],
  ['840', 'County Durham', 'E12000001', 'E06000047'],
  ['841', 'Darlington', 'E12000001', 'E06000005'],
  ['845', 'East Sussex', 'E12000008', 'E10000011'],
  ['846', 'Brighton and Hove', 'E12000008', 'E06000043'],
  ['850', 'Hampshire', 'E12000008', 'E10000014'],
  ['851', 'Portsmouth', 'E12000008', 'E06000044'],
  ['852', 'Southampton', 'E12000008', 'E06000045'],
  ['855', 'Leicestershire', 'E12000004', 'E10000018'],
  ['856', 'Leicester', 'E12000004', 'E06000016'],
  ['857', 'Rutland', 'E12000004', 'E06000017'],
  ['860', 'Staffordshire', 'E12000005', 'E10000028'],
  ['861', 'Stoke-on-Trent', 'E12000005', 'E06000021'],
  ['865', 'Wiltshire', 'E12000009', 'E06000054'],
  ['866', 'Swindon', 'E12000009', 'E06000030'],
  ['867', 'Bracknell Forest', 'E12000008', 'E06000036'],
  ['868', 'Windsor and Maidenhead', 'E12000008', 'E06000040'],
  ['869', 'West Berkshire', 'E12000008', 'E06000037'],
  ['870', 'Reading', 'E12000008', 'E06000038'],
  ['871', 'Slough', 'E12000008', 'E06000039'],
  ['872', 'Wokingham', 'E12000008', 'E06000041'],
  ['873', 'Cambridgeshire', 'E12000006', 'E10000003'],
  ['874', 'Peterborough', 'E12000006', 'E06000031'],
  ['875', 'Cheshire', 'E12000002', 'E10000004'],
  ['876', 'Halton', 'E12000002', 'E06000006'],
  ['877', 'Warrington', 'E12000002', 'E06000007'],
  ['878', 'Devon', 'E12000009', 'E10000008'],
  ['879', 'Plymouth', 'E12000009', 'E06000026'],
  ['880', 'Torbay', 'E12000009', 'E06000027'],
  ['881', 'Essex', 'E12000006', 'E10000012'],
  ['882', 'Southend-on-Sea', 'E12000006', 'E06000033'],
  ['883', 'Thurrock', 'E12000006', 'E06000034'],
  ['884', 'Herefordshire, County of', 'E12000005', 'E06000019'],
  ['885', 'Worcestershire', 'E12000005', 'E10000034'],
  ['886', 'Kent', 'E12000008', 'E10000016'],
  ['887', 'Medway', 'E12000008', 'E06000035'],
  ['888', 'Lancashire', 'E12000002', 'E10000017'],
  ['889', 'Blackburn with Darwen', 'E12000002', 'E06000008'],
  ['890', 'Blackpool', 'E12000002', 'E06000009'],
  ['891', 'Nottinghamshire', 'E12000004', 'E10000024'],
  ['892', 'Nottingham', 'E12000004', 'E06000018'],
  ['893', 'Shropshire', 'E12000005', 'E06000051'],
  ['894', 'Telford and Wrekin', 'E12000005', 'E06000020'],
  ['895', 'Cheshire East', 'E12000002', 'E06000049'],
  ['896', 'Cheshire West and Chester', 'E12000002', 'E06000050'],
  ['908', 'Cornwall', 'E12000009', 'E06000052'],
  ['909', 'Cumbria', 'E12000002', 'E10000006'],
  ['916', 'Gloucestershire', 'E12000009', 'E10000013'],
  ['919', 'Hertfordshire', 'E12000006', 'E10000015'],
  ['921', 'Isle of Wight', 'E12000008', 'E06000046'],
  ['925', 'Lincolnshire', 'E12000004', 'E10000019'],
  ['926', 'Norfolk', 'E12000006', 'E10000020'],
  ['928', 'Northamptonshire', 'E12000004', 'E10000021'],
  ['929', 'Northumberland', 'E12000001', 'E06000057 E06000048'],
  ['931', 'Oxfordshire', 'E12000008', 'E10000025'],
  ['933', 'Somerset', 'E12000009', 'E06000066 E10000027'],
  ['935', 'Suffolk', 'E12000006', 'E10000029'],
  ['936', 'Surrey', 'E12000008', 'E10000030'],
  ['937', 'Warwickshire', 'E12000005', 'E10000031'],
  ['938', 'West Sussex', 'E12000008', 'E10000032'],
  ['940', 'North Northamptonshire', 'E12000004', 'E06000061'],
  ['941', 'West Northamptonshire', 'E12000004', 'E06000062'],
  ['942', 'Cumberland', 'E12000002', 'E06000063'],
  ['943', 'Westmorland and Furness', 'E12000002', 'E06000064'],
];

export const LOCAL_AUTHORITIES: readonly LocalAuthority[] = TABLE.map(([dfeNumber, name, region, codes]) =>
  ({ dfeNumber, name, region, onsCodes: codes.split(' ') }));

const byNumber: ReadonlyMap<string, LocalAuthority> = new Map(LOCAL_AUTHORITIES.map(one => [one.dfeNumber, one]));

const byOnsCode: ReadonlyMap<string, LocalAuthority> = new Map(LOCAL_AUTHORITIES.flatMap(one => one.onsCodes.map(code => [code, one] as const)));

export const authorityOf = (dfeNumber: string): LocalAuthority | null => byNumber.get(dfeNumber) ?? null;

/** The authority of an ONS code, past or present. */
export const authorityOfOnsCode = (code: string): LocalAuthority | null => byOnsCode.get(code) ?? null;

/** A name as it is compared: "Bristol, City of", "City of Bristol" and "BRISTOL" are one; so are "County Durham" and "Durham". */
const plain = (name: string): string =>
  name.toLowerCase().replace(/\b(?:city|county) of\b|^county /g, '').replaceAll('&', 'and').replace(/[^a-z]/g, '');

const byPlainName = new Map<string, readonly LocalAuthority[]>();
for (const one of LOCAL_AUTHORITIES) byPlainName.set(plain(one.name), [...(byPlainName.get(plain(one.name)) ?? []), one]);

/** Every authority of a name: two are called Dorset. */
export const authoritiesNamed = (name: string): readonly LocalAuthority[] => byPlainName.get(plain(name)) ?? [];

/** The authority that a DfE number or a name means; of two of one name, the present one. */
export const authorityCalled = (words: string): LocalAuthority | null => authorityOf(words.trim()) ?? authoritiesNamed(words).at(-1) ?? null;
