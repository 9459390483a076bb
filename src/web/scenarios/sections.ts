/** A page of scenarios; its id is its address. */
export interface ScenarioSection { readonly id: 'scenarios' | 'scenarios-compared' | 'scenarios-case'; readonly title: string }

export const SCENARIO_SECTIONS: readonly ScenarioSection[] = [
  { id: 'scenarios', title: 'Scenarios' },
  { id: 'scenarios-compared', title: 'Scenarios compared' },
  { id: 'scenarios-case', title: 'The case for them' },
];
