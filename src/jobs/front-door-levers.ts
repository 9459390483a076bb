import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Journeys } from '#journeys/child.ts';
import type { Pathway } from '#journeys/pathway.ts';
import { frontDoorBasis } from '#demand/front-door/basis.ts';
import type { FrontDoorBasis } from '#demand/front-door/basis.ts';
import { isKnown } from '#demand/front-door/parts.ts';
import type { PartKnown } from '#demand/front-door/parts.ts';
import type { EarlyHelpKnown } from '#scenarios/front-door/capacity.ts';
import type { LeverField, LeverUse } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import { earlyHelpKnown } from '#jobs/early-help.ts';

export interface FrontDoorTold { readonly frontDoor?: FrontDoorBasis; readonly earlyHelp?: EarlyHelpKnown }

/** What the returns tell of the front door, and of early help beside it, on the day after which a comparison begins; nothing where they tell too little. */
export function frontDoorOf(pathway: Pathway, journeys: Journeys, from: CalendarDate | undefined): FrontDoorTold {
  const day = from ?? journeys.observedUntil;
  const frontDoor = frontDoorBasis(pathway, day);
  const earlyHelp = frontDoor && earlyHelpKnown(pathway, day);
  return { ...(frontDoor === null ? {} : { frontDoor }), ...(earlyHelp === null ? {} : { earlyHelp }) };
}

/** A number that a plan leaves to the returns, and that they cannot give. */
export interface UnitsMissing { readonly use: number; readonly lever: string; readonly field: LeverField; readonly why: string }

/** What has to be typed after all; `parts` are those of the front door's basis, null where there is none. */
export function unitsMissing(uses: readonly LeverUse[], parts: readonly PartKnown[] | null): readonly UnitsMissing[] {
  return uses.flatMap((use, position) => {
    const { lever } = leverCalled(use.lever);
    const action = lever.action(use.fields);
    if (action.kind !== 'change-front-door' || action.unitsPerYear !== null) return [];
    const why = parts === null ? 'the returns do not tell of the front door for a year' : parts.flatMap(part => (isKnown(part) || !action.parts.includes(part.id) ? [] : [part.why]))[0];
    return why === undefined ? [] : lever.fields.filter(({ fromReturns }) => fromReturns === true).map((field): UnitsMissing => ({ use: position, lever: lever.title, field, why }));
  });
}
