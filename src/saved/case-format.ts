import { sum } from '#kernel/mathematics.ts';
import type { NonFinancialBenefit, OptimismBias } from '#business-case/case.ts';
import { BENEFICIARIES } from '#business-case/case.ts';
import type { CaseAssumption, CaseRisk, CaseWords } from '#business-case/case-words.ts';
import { LEVELS } from '#business-case/case-words.ts';
import { LEVERS } from '#scenarios/levers/index.ts';
import type { Format, Made } from '#saved/format.ts';
import { refined, weighing } from '#saved/format.ts';
import type { DrawdownWords } from '#saved/gateways.ts';
import { drawdownEntries, gatewayIdsIn } from '#saved/gateways.ts';
import type { Entries, Entry } from '#saved/shapes.ts';
import { byKey, listOf, oneOrMore, optional, orNull, record, required, shown } from '#saved/shapes.ts';
import { choice, date, share, wholeNumber, words } from '#saved/values.ts';

const text = (key: string): Entry<string | null> => optional(key, orNull(words), null);
const paragraphs = (key: string): Entry<readonly string[]> => optional(key, oneOrMore(words), []);
const level = (key: string) => optional(key, orNull(choice(LEVELS)), null);

const optionRuledOut = record<CaseWords['optionsRuledOut'][number]>({ title: required('title', words), why: text('why') });

const optimismBias: Format<OptimismBias> = record<OptimismBias>({
  costsUp: required('costs-up', share({ least: 0, most: 10 }), 'Write the share by which costs are taken higher, or 0%.'),
  benefitsDown: required('benefits-down', share(), 'Write the share by which benefits are taken lower, or 0%.'),
  basis: required('basis', words, 'Say where the shares come from.'),
});

const nonFinancial: Format<NonFinancialBenefit> = record<NonFinancialBenefit>({
  title: required('title', words), to: shown('to', choice(BENEFICIARIES), 'council'), change: required('change', words, 'Say what changes.'),
});

/** Shares of money, so that a penny of a thousand million is not lost by rounding. */
const NEARLY_NOTHING = 1e-12;

type Shares = CaseWords['beneficiaries'][string];

const sharesOut: Format<Shares> = refined(byKey(BENEFICIARIES, share()), (shares): Made<Shares> => (Math.abs(sum(Object.values(shares)) - 1) < NEARLY_NOTHING
  ? { value: shares } : { problem: `The shares of ${BENEFICIARIES.join(', ')} make 100% together, and these do not.` }), shares => shares);

const beneficiaries: Format<CaseWords['beneficiaries']> = byKey(LEVERS.map(({ id }) => id), sharesOut);

const risk: Format<CaseRisk> = record<CaseRisk>({ title: required('title', words), likelihood: level('likelihood'), impact: level('impact'), response: text('response') });

const assumption: Format<CaseAssumption> = record<CaseAssumption>({
  says: required('says', words), source: text('source'), owner: text('owner'), quality: level('quality'), impact: level('impact'),
});

/** Years that anybody would look ahead; assumption. */
const MOST_YEARS_AFTER = 60;

const after = record<NonNullable<CaseWords['after']>>({ years: required('years', wholeNumber({ least: 0, most: MOST_YEARS_AFTER })), fadePerYear: required('fade', share(), 'Write the share of the benefit that is lost each year, or 0%.') });

/** As it stands in the file: gateways and tranches have keys of their own. */
type CaseInFile = Omit<CaseWords, 'drawdown'> & DrawdownWords;

const caseEntries = (gatewayIds: readonly string[]): Entries<CaseInFile> => ({
  title: text('title'), authority: text('authority'), committee: text('committee'), meetingOn: optional('meeting', orNull(date), null), author: text('author'),
  purpose: paragraphs('purpose'), background: paragraphs('background'), recommendations: paragraphs('recommendations'),
  optionsRuledOut: optional('options-ruled-out', listOf(optionRuledOut), []),
  optimismBias: optional('optimism', weighing(orNull(optimismBias)), null),
  nonFinancial: optional('non-financial', listOf(nonFinancial), []),
  beneficiaries: optional('beneficiaries', weighing(beneficiaries), {}),
  ...drawdownEntries(gatewayIds),
  risks: optional('risks', listOf(risk), []),
  legal: paragraphs('legal'), equality: paragraphs('equality'), humanRights: paragraphs('human-rights'), consultation: paragraphs('consultation'),
  assumptions: optional('assumptions', listOf(assumption), []),
  after: optional('after', weighing(orNull(after)), null),
});

const caseFormat = (gatewayIds: readonly string[]): Format<CaseWords> => refined(record<CaseInFile>(caseEntries(gatewayIds)), ({ gateways, tranches, ...said }) => (
  { value: { ...said, drawdown: gateways === null && tranches === null ? null : { gateways: gateways ?? [], tranches: tranches ?? [] } } }
), ({ drawdown, ...said }) => ({ ...said, gateways: drawdown?.gateways ?? null, tranches: drawdown?.tranches ?? null }));

/** Words of a case. What is wrong with them is left out; what is wrong with its money, gateways and shares stops the figures. */
export const caseWords: Format<CaseWords> = {
  read: (written, place) => {
    const gateways = written.kind === 'keys' ? written.entries.get('gateways')?.value : undefined;
    return caseFormat(gateways ? gatewayIdsIn(gateways) : []).read(written, { ...place, weight: 'word' });
  },
  write: caseFormat([]).write,
};
