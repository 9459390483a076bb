import type { Lever, LeverField, LeverUse, ThreePoint } from '#scenarios/lever.ts';
import { groupsNamed } from '#scenarios/lever.ts';
import { LEVERS } from '#scenarios/levers/index.ts';
import type { Format, Made } from '#saved/format.ts';
import { inside, refined, say } from '#saved/format.ts';
import { leverCost } from '#saved/lever-cost.ts';
import { nearestWord } from '#saved/nearest-word.ts';
import type { Entries, Entry } from '#saved/shapes.ts';
import { asKeys, commented, keysOf, listOf, mayBeLeftOut, optional, orNull, readEntries, required, sayUnknown, shown, writeEntries } from '#saved/shapes.ts';
import { date, months, number, pounds, share, wholeMonths } from '#saved/values.ts';

type Timing = Pick<LeverUse, 'start' | 'end' | 'leadMonths' | 'rampMonths' | 'fadeHalfLifeMonths' | 'reach' | 'takeUp'>;

const TIMING: Entries<Timing> = {
  start: required('start', date, 'Write the first day on which anybody may be offered it.'),
  end: optional('end', orNull(date), null),
  leadMonths: required('lead', wholeMonths, 'Write the months from the start until the first effect, or 0.'),
  rampMonths: required('ramp', months(), 'Write the months from the first effect until it is at its full reach, or 0.'),
  fadeHalfLifeMonths: shown('fade', months(), 0),
  reach: required('reach', share(), 'Write the share of those eligible who are offered it.'),
  takeUp: required('take-up', share(), 'Write the share of those offered it who take it up.'),
};

const COSTS: Entries<Pick<LeverUse, 'costs'>> = { costs: optional('costs', listOf(leverCost), []) };

/** The effect that the first study with one found; null where nobody has measured it in a way that carries a default. */
const publishedEffect = ({ evidence }: Lever): ThreePoint | null => evidence.find(({ effect }) => effect !== null)?.effect ?? null;

const effectShare = share({ least: -1, most: 1 });

const threeShares: Format<ThreePoint> = refined(listOf(effectShare, { inline: true }), ([low, likeliest, high, ...more]): Made<ThreePoint> => {
  if (low === undefined || likeliest === undefined || high === undefined || more.length > 0) return { problem: 'An effect is one percentage, or three in brackets: [lowest, likeliest, highest].' };
  return low <= likeliest && likeliest <= high ? { value: { low, likeliest, high } } : { problem: 'The lowest effect stands first, then the likeliest, then the highest.' };
}, ({ low, likeliest, high }) => [low, likeliest, high]);

const effectFormat = (published: ThreePoint | null): Format<ThreePoint> => ({
  read: (written, place) => {
    if (written.kind === 'list') return threeShares.read(written, place);
    if (written.kind === 'words' && written.text.trim().toLowerCase() === 'published') {
      return published ?? say(place, 'plan-value-not-usable', written.row, 'No study gives an effect of this. Write what you expect: [lowest, likeliest, highest].', written.text);
    }
    const one = effectShare.read(written, place);
    return one === undefined ? undefined : { low: one, likeliest: one, high: one };
  },
  write: effect => (effect.low === effect.high ? effectShare.write(effect.low) : threeShares.write(effect)),
});

function effectEntry(lever: Lever): Entries<Pick<LeverUse, 'effect'>> {
  const published = publishedEffect(lever);
  return {
    effect: published === null
      ? required('effect', effectFormat(null), `No study gives an effect of this. Write what you expect: [lowest, likeliest, highest]. ${lever.effectMeans}.`)
      : shown('effect', effectFormat(published), published),
  };
}

function fieldFormat({ unit, least, most }: LeverField): Format<number> {
  const bounds = { least, most };
  switch (unit) {
    case 'share': return share(bounds);
    case 'count': return number(bounds);
    case 'years': return number(bounds, / *years?$/i);
    case 'months': return months(bounds);
    case 'pounds': return pounds(bounds);
    case 'pounds-a-week': return pounds(bounds, / *(a|per) week$/i);
  }
}

const fieldEntries = ({ fields }: Lever): Entries<Record<string, number>> => Object.fromEntries(fields.map((field): readonly [string, Entry<number>] => {
  const [format, comment] = [fieldFormat(field), `${field.title}. ${field.help}`];
  return [field.id, commented(field.fromReturns ? mayBeLeftOut(field.id, format) : field.fallback === null ? required(field.id, format, comment) : shown(field.id, format, field.fallback), comment)];
}));

const KEYS = ['lever', ...keysOf(TIMING), 'effect', ...keysOf(COSTS)];

/** What is wrong with a lever among these placement groups; null for nothing. */
function groupsMissing(named: readonly string[], groupIds: readonly string[]): string | null {
  const missing = named.filter(id => !groupIds.includes(id));
  return missing.length === 0 ? null : `The lever acts on the placement groups ${named.join(', ')}. Of these there is no ${missing.join(', no ')}: there are ${groupIds.join(', ')}. Give the groups these names, or leave the lever out.`;
}

/** Nothing is supposed of how a lever is used: what has no published or technical default is asked for. It must find the placement groups that it names. */
export const leverUse = (groupIds: readonly string[]): Format<LeverUse> => ({
  read: (written, place) => {
    const keys = asKeys(written, place);
    if (!keys) return undefined;
    const named = keys.entries.get('lever');
    if (named?.value.kind !== 'words') return say(place, 'plan-value-missing', named?.row ?? keys.row, '"lever" is missing. Write the id of a lever here.');
    const id = named.value.text.trim();
    const lever = LEVERS.find(one => one.id === id);
    if (!lever) {
      const near = nearestWord(id, LEVERS.map(one => one.id));
      return say(inside(place, 'lever'), 'plan-value-not-usable', named.row, `There is no such lever. ${near === null ? `There are ${LEVERS.map(one => one.id).join(', ')}.` : `Did you mean ${near}?`}`, id);
    }
    const meant = sayUnknown(keys, place, [...KEYS, ...lever.fields.map(field => field.id)]);
    const read = <T extends object>(entries: Entries<T>): T | undefined => readEntries(keys, place, entries, meant);
    const [timing, effect, fields, costs] = [read(TIMING), read(effectEntry(lever)), read(fieldEntries(lever)), read(COSTS)];
    if (!timing || !effect || !fields || !costs) return undefined;
    if (timing.end !== null && timing.end < timing.start) return say(inside(place, 'end'), 'plan-value-not-usable', keys.entries.get('end')!.row, 'It ends before it starts.');
    const problem = groupsMissing(groupsNamed(lever.action(fields)), groupIds);
    return problem === null ? { lever: id, ...timing, ...effect, fields, ...costs } : say(inside(place, 'lever'), 'plan-value-not-usable', named.row, problem, id);
  },
  write: use => {
    const lever = LEVERS.find(({ id }) => id === use.lever)!;
    return {
      comment: `${lever.title}: ${lever.summary}\nEffect: ${lever.effectMeans}.`,
      entries: [
        { key: 'lever', value: use.lever }, ...writeEntries(use, TIMING), ...writeEntries(use, effectEntry(lever)),
        ...writeEntries(use.fields, fieldEntries(lever)), ...writeEntries(use, COSTS),
      ],
    };
  },
});
