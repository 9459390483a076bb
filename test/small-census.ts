/** A census in three years of an invented authority of six children, small enough to count by hand, with a plan and monthly measures. */
const episode = (on: string, source: string): string => `<CINdetails><CINreferralDate>${on}</CINreferralDate><ReferralSource>${source}</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><ReferralNFA>0</ReferralNFA></CINdetails>`;
export const child = (id: string, ...episodes: readonly string[]): string =>
  `<Child><ChildIdentifiers><LAchildID>${id}</LAchildID><PersonBirthDate>2015-05-05</PersonBirthDate><Sex>F</Sex></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>${episodes.join('')}</Child>`;
export const census = (year: number, ...children: readonly string[]): string =>
  `<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>${year}</Year><ReferenceDate>${year}-03-31</ReferenceDate></CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>845</LEA></Source></Header><Children>${children.join('')}</Children></Message>`;

/** The authority's own identifier of a child, which no page may show. */
export const CHILD_IDENTIFIER = 'CHILD-77';

/** In 2023-24: nine referrals, seven by the police (6) and two by schools (2A). */
export const SMALL_CENSUS: Readonly<Record<string, string>> = {
  '2024.xml': census(2024,
    child(CHILD_IDENTIFIER, episode('2023-05-15', '6')), child('B', episode('2023-06-09', '6')), child('C', episode('2023-08-10', '6')), child('D', episode('2023-10-02', '6')),
    child('E', episode('2023-11-14', '6')), child('F', episode('2024-01-10', '2A')), child('G', episode('2024-02-01', '2A')), child('H', episode('2024-02-12', '6')), child('I', episode('2024-03-04', '6'))),
  'own.csv': 'measure,month,area,value,symbol,source\ncontacts,2024-02,,120,,log\ncontacts,2024-03,,130,,log\n',
  'plan.csv': 'record,indicator,from,until,test,value,upper,start,tolerance,text,by,updated\ntarget,referrals,2023-04-01,2024-03-31,<,9,,,,,,\nkey-date,,2023-10-01,,,,,,,Multi-agency screening begins,,\n',
};
