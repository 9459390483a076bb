/** The columns by which a wide table divides a measure. */
export interface Division {
  /** Id of the measure that the columns add up to, or of which they are parts. */
  readonly measure: string;
  readonly dimension: string;
  /** What the table must have besides, because others divide something else by the same columns. */
  readonly beside: string;
  readonly columns: readonly string[];
}

const DURATIONS_OF_PLANS = ['3_months_or_less', 'more_than_3_months_6_months', 'more_than_6_months_less_than_1_year', '1_year_less_than_2_years', '2_years_or_more'];

/** How the tables of children in need divide their totals. Factors at assessment overlap: a child may have several. */
export const DIVISIONS: readonly Division[] = [
  {
    measure: 'referrals', dimension: 'Source', beside: 'Referrals',
    columns: ['Individual', 'Schools', 'Education_Services', 'Health_Services', 'Housing', 'LA_Services', 'Police', 'Other_legal_agency', 'Other', 'Anonymous', 'Unknown'],
  },
  {
    measure: 'referrals', dimension: 'Month', beside: 'Referrals',
    columns: ['April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December', 'January', 'February', 'March'],
  },
  {
    measure: 'assessments', dimension: 'Working days', beside: 'Assessments_completed',
    columns: ['Same_day', '1-10_days', '11-20_days', '21-30_days', '31-40_days', '41-45_days', '46-50_days', '51-60_days', '61+_days'],
  },
  {
    measure: 'initial-child-protection-conferences', dimension: 'Working days from the enquiry', beside: 'ICPC',
    columns: ['Duration_0-10_days', 'Duration_11-15_days', 'Duration_16-20_days', 'Duration_21+_days'],
  },
  { measure: 'child-protection-plans', dimension: 'Length', beside: 'CPP_At31', columns: DURATIONS_OF_PLANS },
  { measure: 'child-protection-plans-ended', dimension: 'Length', beside: 'CPP_end', columns: DURATIONS_OF_PLANS },
  {
    measure: 'assessments-with-factors', dimension: 'Factor', beside: 'Episodes_with_assessment_factor',
    columns: [
      'Alcohol_Misuse_child', 'Alcohol_Misuse_parent', 'Alcohol_Misuse_person', 'Drug_Misuse_child', 'Drug_Misuse_parent', 'Drug_Misuse_person',
      'Domestic_Abuse_child', 'Domestic_Abuse_parent', 'Domestic_Abuse_person', 'Mental_Health_child', 'Mental_Health_parent', 'Mental_Health_person',
      'Learning_Disability_child', 'Learning_Disability_parent', 'Learning_Disability_person', 'Physical_Disability_child', 'Physical_Disability_parent', 'Physical_Disability_person',
      'Young_Carer', 'Privately_fostered', 'Unaccompanied_asylum_seeker', 'Going_missing', 'Child_sexual_exploitation', 'Trafficking', 'Gangs',
      'Socially_unacceptable_behaviour', 'Self_harm', 'Neglect', 'Emotional_Abuse', 'Physical_Abuse_unknown', 'Physical_Abuse_child_on_child', 'Physical_Abuse_adult_on_child',
      'Sexual_Abuse_unknown', 'Sexual_Abuse_child_on_child', 'Sexual_Abuse_adult_on_child', 'Female_Genital_Mutilation', 'Faith_linked_abuse', 'Child_criminal_exploitation', 'Other',
    ],
  },
];

/** Columns of categories by whose values the rows of a long table divide a measure; its figures stand in the column `number`. */
export interface DivisionByRow { readonly measure: string; readonly by: readonly string[] }

export const DIVISIONS_BY_ROW: readonly DivisionByRow[] = [
  { measure: 'looked-after-children', by: ['placement_type', 'placement_provider'] },
  { measure: 'ceased-to-be-looked-after', by: ['cla_group', 'periods_or_placements', 'age_on_ceasing'] },
  { measure: 'placements-ended', by: ['placement_duration', 'placement_group'] },
];
