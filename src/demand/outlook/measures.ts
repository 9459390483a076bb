/** A yearly count that an outlook is made of, and how such a count moves; decisions 0021 and 0023 have the figures behind that. */
export interface OutlookMeasure {
  readonly id: string;
  readonly title: string;
  /** Words for a sentence: "children looked after". */
  readonly counted: string;
  /** The id in the catalogue of published measures. */
  readonly publishedMeasure: string;
  /** A stock such as children in care has grown over decades; a year's starts or referrals swing about, and a trend drawn through them misleads. */
  readonly carriesNationalMovement: boolean;
  /** A flow that stands above its own past years tends back to them; a stock stays where it is. */
  readonly returnsToOwnLevel: boolean;
  /**
   * The flow that feeds this count, where it foretells more than the count alone: by how it stands to the count itself (as many
   * cease as have started), or to the children of the area (how many a stock of that inflow comes to). Null where it foretells nothing.
   */
  readonly fedBy: { readonly flow: string; readonly against: 'count' | 'children' } | null;
}

export const OUTLOOK_MEASURES: readonly OutlookMeasure[] = [
  {
    id: 'looked-after', title: 'Children looked after on 31 March', counted: 'children looked after',
    publishedMeasure: 'looked-after-children', carriesNationalMovement: true, returnsToOwnLevel: false, fedBy: { flow: 'started', against: 'children' },
  },
  {
    id: 'started', title: 'Children who started to be looked after in the year', counted: 'children who started to be looked after',
    publishedMeasure: 'started-to-be-looked-after', carriesNationalMovement: false, returnsToOwnLevel: true, fedBy: null,
  },
  {
    id: 'ceased', title: 'Children who ceased to be looked after in the year', counted: 'children who ceased to be looked after',
    publishedMeasure: 'ceased-to-be-looked-after', carriesNationalMovement: false, returnsToOwnLevel: true, fedBy: { flow: 'started', against: 'count' },
  },
  {
    id: 'child-protection-plans', title: 'Child protection plans on 31 March', counted: 'child protection plans',
    publishedMeasure: 'child-protection-plans', carriesNationalMovement: false, returnsToOwnLevel: true, fedBy: { flow: 'child-protection-plans-started', against: 'count' },
  },
  {
    id: 'child-protection-plans-started', title: 'Child protection plans started in the year', counted: 'child protection plans started',
    publishedMeasure: 'child-protection-plans-started', carriesNationalMovement: false, returnsToOwnLevel: true, fedBy: { flow: 'referrals', against: 'count' },
  },
  {
    id: 'referrals', title: 'Referrals in the year', counted: 'referrals',
    publishedMeasure: 'referrals', carriesNationalMovement: false, returnsToOwnLevel: true, fedBy: null,
  },
];

export const outlookMeasureOf = (id: string): OutlookMeasure | null => OUTLOOK_MEASURES.find(measure => measure.id === id) ?? null;
