import { describe, expect, test } from 'vitest';
import { calendarDate } from '#kernel/calendar-date.ts';
import { textFile } from '#returns/ssda903/example-returns.test-support.ts';
import { isSsda903, readFile } from '#returns/ssda903/read-table.ts';
import { readSsda903 } from '#returns/ssda903/read.ts';
import { cellReader } from '#returns/ssda903/source-table.ts';
import { TABLES } from '#returns/ssda903/tables.ts';

const tableOf = (text: string): string | null => readFile(textFile('x', text)).tables[0]?.table.id ?? null;

describe('a table is known by its columns', () => {
  test.each(TABLES.map(table => [table.id, table] as const))('%s: in any order and case, with columns of its own, and by the first lines alone', (id, table) => {
    const names = table.columns.map(column => column.name);
    for (const header of [names.join(','), names.toReversed().join(','), names.map(name => ` ${name.toLowerCase()} `).join(','), [...names, 'TEAM', 'LA', 'YEAR'].join(','), names.map(name => `"${name}"`).join(';')]) {
      expect(tableOf(`\uFEFF${header}\r\n`)).toBe(id);
      expect(isSsda903(textFile('x', `${header}\n${'x'.repeat(20_000)}`))).toBe(true);
    }
  });

  test('a header of fewest columns is a header, and nothing is anything without a child', () => {
    expect(tableOf('CHILD,SEX,DOB\n')).toBe('header');
    expect(tableOf('CHILD,SEX,DOB,DUC\n')).toBe('uasc');
    expect(tableOf('SEX,DOB,ETHNIC,UPN\n')).toBeNull();
    expect(tableOf('group,price,source\n')).toBeNull();
  });

  test('names that other systems give are understood', () => {
    expect(tableOf('Child ID,decom,rne,ls,cin,PL,dec,rec\n')).toBe('episodes');
  });
});

describe('rows that are no records are set aside, with their row as a spreadsheet shows it', () => {
  const text = 'CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC\n\nA,01/05/2017,S,C1,N1,U6,,\nB,02/05/2017,S,C1,N1,U6,,,oops\nCHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC\nC,03/05/2017,S\n';
  test('a comma too many, and the header again', () => {
    const { tables, issues } = readFile(textFile('e.csv', text));
    expect(tables[0]).toMatchObject({ rowNumbers: [3, 6], rowNumbersSetAside: [4, 5] });
    expect(issues.map(issue => [issue.rule, issue.row])).toEqual([['too-many-cells', 4], ['header-again', 5]]);
  });
  test('and are accounted for', () => {
    const { value } = readSsda903([textFile('e.csv', text), textFile('h.csv', 'CHILD,SEX,DOB,ETHNIC,UPN\nA,1,01/01/2010,WBRI,UN1\nC,1,01/01/2010,WBRI,UN1')]);
    expect(value.accounting.tables.find(table => table.table === 'episodes')).toMatchObject({ read: 4, kept: 2, setAside: 2 });
  });
});

test('cp1252 bytes in one cell cost nothing else, and are noted', () => {
  const bytes = Uint8Array.from('CHILD,SEX,DOB,ETHNIC,UPN,NOTE\nA,1,01/01/2010,WBRI,UN1,\u00a3\n', character => character.charCodeAt(0));
  const { tables, issues } = readFile({ name: 'h.csv', bytes });
  expect(cellReader(tables[0]!, 'NOTE')(0)).toBe('£');
  expect(issues.map(issue => [issue.rule, issue.severity])).toEqual([['not-utf-8', 'note']]);
});

describe('the XML form', () => {
  const episode = (begins: string, more = ''): string => `<EPISODE><DECOM>${begins}</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL><PLACE_PROVIDER>PR1</PLACE_PROVIDER>${more}</EPISODE>`;
  const child = (id: string, inHeader = '', after = ''): string => `<CHILD><HEADER><CHILDID>${id}</CHILDID><SEX>2</SEX><DOB>01/01/2010</DOB><ETHNIC>WBRI</ETHNIC><UPN>UN1</UPN>${inHeader}</HEADER>${episode('05/05/2017', '<DEC>01/02/2018</DEC><REC>E4A</REC>')}${after}</CHILD>`;
  const document = (...children: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>\n<EXPSSDA903>\n${children.join('\n')}\n</EXPSSDA903>`;

  test('is read by element: nested tables, the flag of unaccompanied children, PL for PLACE, wherever they stand', () => {
    const text = document(
      child('A', '<UASC>1</UASC><DUC>01/01/2028</DUC><AREVIEW><REVIEW>01/06/2017</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW><OC2><SDQ_SCORE>7</SDQ_SCORE></OC2>'),
      child('B', '<UASC>0</UASC>', '<SW_EPISODE><SW_ID>SW1</SW_ID><SW_DECOM>01/06/2017</SW_DECOM></SW_EPISODE><AMISSING><MISSING>M</MISSING><MIS_START>01/07/2017</MIS_START></AMISSING><DOLO><DOLO_START>01/07/2017</DOLO_START></DOLO>'),
    );
    const { value } = readSsda903([textFile('903.xml', text)]);
    expect(value.files.map(file => [file.table, file.rows])).toEqual([['header', 2], ['episodes', 2], ['uasc', 1], ['reviews', 1], ['oc2', 1], ['missing', 1], ['social-worker', 1], ['deprivation-of-liberty', 1]]);
    expect(value.journeys!.children.map(({ localId, sex, unaccompanied }) => [localId, sex, unaccompanied !== null])).toEqual([['A', 'female', true], ['B', 'female', false]]);
    expect(value.journeys!.children[0]!.periodsOfCare[0]!.episodes[0]).toMatchObject({ placementType: 'U6', placementProvider: 'PR1', reasonEpisodeCeased: 'E4A' });
    expect(value.part.people.map(({ localId, missingIncidents }) => [localId, missingIncidents])).toEqual([
      ['A', undefined], ['B', [{ kind: 'M', startedOn: calendarDate(2017, 7, 1), endedOn: null }]],
    ]);
  });

  test('of another kind is not this return', () => {
    expect(isSsda903(textFile('cin.xml', '<?xml version="1.0"?><Message><Header/></Message>'))).toBe(false);
    expect(readFile(textFile('cin.xml', '<Message/>')).tables).toEqual([]);
  });

  test.each([
    ['cut off', 4, (text: string) => text.slice(0, text.indexOf('>B<'))],
    ['with a wrong tag', 4, (text: string) => text.replace('<CHILDID>B</CHILDID>', '<CHILDID>B</WRONG>')],
    // What follows a bare ampersand is read as a name of a character, to the end.
    ['with a bare ampersand', 5, (text: string) => text.replace('<CHILDID>B', '<CHILDID>B & C')],
  ])('%s gives the line, the children before it, and the other files', (_, line, spoil) => {
    const text = spoil(document(child('A'), child('B')));
    const { value, issues } = readSsda903([textFile('bad.xml', text), textFile('good.csv', 'CHILD,DECOM,RNE,LS,CIN,PLACE,DEC,REC\nC,05/05/2017,S,C2,N1,U6,01/02/2018,E4A'), textFile('h.csv', 'CHILD,SEX,DOB,ETHNIC,UPN\nC,1,01/01/2010,WBRI,UN1')]);
    expect(issues).toContainEqual(expect.objectContaining({ rule: 'malformed-file', severity: 'error', file: 'bad.xml', row: line }));
    expect(value.journeys!.children.map(found => found.localId)).toEqual(['A', 'C']);
  });

  test('an entity bomb is not expanded', () => {
    const text = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]><EXPSSDA903><CHILD><HEADER><CHILDID>&b;</CHILDID></HEADER></CHILD></EXPSSDA903>';
    expect(readFile(textFile('bomb.xml', text)).issues.map(issue => issue.rule)).toEqual(['malformed-file']);
  });
});
