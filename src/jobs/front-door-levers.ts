import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { Journeys } from '#journeys/child.ts';
import type { Pathway } from '#journeys/pathway.ts';
import { frontDoorBasis } from '#demand/front-door/basis.ts';
import type { FrontDoorBasis } from '#demand/front-door/basis.ts';
import { isKnown } from '#demand/front-door/parts.ts';
import type { EarlyHelpKnown } from '#scenarios/front-door/capacity.ts';
import type { LeverUse } from '#scenarios/lever.ts';
import { leverCalled } from '#scenarios/levers/index.ts';
import { earlyHelpKnown } from '#jobs/early-help.ts';

/** What the returns tell of the front door, and of early help beside it, on the day after which a comparison begins; nothing where they tell too little. */
export function frontDoorOf(pathway: Pathway, journeys: Journeys, from: CalendarDate | undefined): { readonly frontDoor?: FrontDoorBasis; readonly earlyHelp?: EarlyHelpKnown } {
  const day = from ?? journeys.observedUntil;
  const frontDoor = frontDoorBasis(pathway, day);
  const earlyHelp = frontDoor && earlyHelpKnown(pathway, day);
  return { ...(frontDoor === null ? {} : { frontDoor }), ...(earlyHelp === null ? {} : { earlyHelp }) };
}

/** A number that a plan leaves to the returns, and that they cannot give. */
export interface UnitsMissing { readonly use: number; readonly field: string; readonly title: string; readonly why: string }

/** What has to be typed after all. */
export function unitsMissing(uses: readonly LeverUse[], frontDoor: FrontDoorBasis | undefined): readonly UnitsMissing[] {
  return uses.flatMap((use, position) => {
    const { lever } = leverCalled(use.lever);
    const action = lever.action(use.fields);
    if (action.kind !== 'change-front-door' || action.unitsPerYear !== null) return [];
    const why = frontDoor === undefined ? 'the returns do not tell of the front door for a year'
      : action.parts.flatMap(id => frontDoor.parts.filter(part => part.id === id && !isKnown(part)).map(part => ('why' in part ? part.why : '')))[0];
    const field = lever.fields.find(({ fromReturns }) => fromReturns === true);
    return why === undefined || field === undefined ? [] : [{ use: position, field: field.id, title: lever.title, why }];
  });
}
