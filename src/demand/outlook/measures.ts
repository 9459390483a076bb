/** A yearly count that an outlook is made of. The two switches say how such a count moves; decision 0021 has the figures behind them. */
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
}

export const OUTLOOK_MEASURES: readonly OutlookMeasure[] = [
  {
    id: 'looked-after', title: 'Children looked after on 31 March', counted: 'children looked after',
    publishedMeasure: 'looked-after-children', carriesNationalMovement: true, returnsToOwnLevel: false,
  },
  {
    id: 'started', title: 'Children who started to be looked after in the year', counted: 'children who started to be looked after',
    publishedMeasure: 'started-to-be-looked-after', carriesNationalMovement: false, returnsToOwnLevel: true,
  },
  {
    id: 'ceased', title: 'Children who ceased to be looked after in the year', counted: 'children who ceased to be looked after',
    publishedMeasure: 'ceased-to-be-looked-after', carriesNationalMovement: false, returnsToOwnLevel: true,
  },
  {
    id: 'child-protection-plans', title: 'Child protection plans on 31 March', counted: 'child protection plans',
    publishedMeasure: 'child-protection-plans', carriesNationalMovement: false, returnsToOwnLevel: true,
  },
  {
    id: 'child-protection-plans-started', title: 'Child protection plans started in the year', counted: 'child protection plans started',
    publishedMeasure: 'child-protection-plans-started', carriesNationalMovement: false, returnsToOwnLevel: true,
  },
  {
    id: 'referrals', title: 'Referrals in the year', counted: 'referrals',
    publishedMeasure: 'referrals', carriesNationalMovement: false, returnsToOwnLevel: true,
  },
];

export const outlookMeasureOf = (id: string): OutlookMeasure | null => OUTLOOK_MEASURES.find(measure => measure.id === id) ?? null;
