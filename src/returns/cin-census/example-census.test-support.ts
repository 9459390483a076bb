import type { Checked } from '#kernel/issue.ts';
import { readCinCensus } from '#returns/cin-census/read.ts';
import type { CinCensusReading } from '#returns/cin-census/reading.ts';
import { ROW_KINDS } from '#returns/cin-census/accounting.ts';
import { episode, record } from '#returns/cin-census/rules/example.ts';
import type { Example } from '#returns/cin-census/rules/rule.ts';
import type { SourceFile } from '#returns/source-file.ts';

/** A file of the given text, UTF-8. */
export const textFile = (name: string, text: string): SourceFile => ({ name, bytes: new TextEncoder().encode(text) });

export const childXml = (localId: string, { identifiers, characteristics, episodes }: Example): string => record('Child', {},
  record('ChildIdentifiers', { LAchildID: localId, ...(identifiers ?? { PersonBirthDate: '2015-06-01', GenderCurrent: '2' }) }),
  record('ChildCharacteristics', characteristics ?? { Ethnicity: 'WBRI' }), ...(episodes ?? [episode({})]));

/** A census of one authority, each child on a line of its own. */
export const censusXml = (yearEnding: number, children: readonly string[], authority = '845'): string => [
  '<Message>',
  `<Header><CollectionDetails><Collection>CIN</Collection><Year>${yearEnding}</Year><ReferenceDate>${yearEnding}-03-31</ReferenceDate></CollectionDetails>`,
  `<Source><SourceLevel>L</SourceLevel><LEA>${authority}</LEA></Source></Header>`,
  '<Children>', ...children, '</Children>', '</Message>',
].join('\n');

export const readTexts = (...texts: readonly string[]): Checked<CinCensusReading> => readCinCensus(texts.map((text, index) => textFile(`census-${index + 1}.xml`, text)));

export const readExample = (example: Example): Checked<CinCensusReading> => readCinCensus([textFile('census.xml', censusXml(2024, [childXml('A1', example)]))]);

const SETS_ROWS_ASIDE = new Set(['no-child-identifier', 'record-out-of-place', 'cut-off-record', 'too-many-records']);
const SETS_ROW_ASIDE = new Set(['no-start-date', 'no-referral-date', 'assessment-gone-from-later-census']);

/**
 * What does not add up in a reading, in words: a row that is in no count, a row counted as used that nobody has, a row set
 * aside that no issue speaks of. The issues say how many rows they are about, and that is a second count.
 */
export function imbalances({ value, issues }: Checked<CinCensusReading>): readonly string[] {
  const { people } = value.part;
  const total = (kind: (typeof ROW_KINDS)[number], fate: 'read' | 'used' | 'merged' | 'setAside'): number => value.files.reduce((sum, file) => sum + file.rows[kind][fate], 0);
  const wrong = ROW_KINDS.flatMap(kind => {
    const there = kind === 'children' ? people.length : people.reduce((sum, person) => sum + (person[kind]?.length ?? 0), 0);
    const sum = total(kind, 'used') + total(kind, 'merged') + total(kind, 'setAside');
    return [
      ...(there === total(kind, 'used') ? [] : [`${kind}: ${total(kind, 'used')} used, ${there} there`]),
      ...(sum === total(kind, 'read') ? [] : [`${kind}: ${total(kind, 'read')} read, ${sum} accounted for`]),
    ];
  });
  const setAside = ROW_KINDS.reduce((sum, kind) => sum + total(kind, 'setAside'), 0);
  const named = issues.reduce((sum, { rule, message }) =>
    sum + (SETS_ROW_ASIDE.has(rule) ? 1 : SETS_ROWS_ASIDE.has(rule) ? Number(/(\d+) rows?/.exec(message)?.[1]) : 0), 0);
  return setAside === named ? wrong : [...wrong, `${setAside} rows set aside, ${named} spoken of`];
}
