import type { ComponentType } from 'preact';
import type { ReportInput } from '#reports/report-input.ts';
import { AddFiles } from '#web/views/add-files.tsx';
import { LookCloser } from '#web/views/look-closer.tsx';
import { PriceTools } from '#web/views/price-tools.tsx';
import { SettingsForm } from '#web/views/settings-form.tsx';
import { TotalChart } from '#web/views/total-chart.tsx';

export interface SectionTools {
  readonly Before?: ComponentType<{ readonly input: ReportInput }>;
  readonly After?: ComponentType<{ readonly input: ReportInput }>;
}

/** What a reader at a screen may do in a section, by the section's id. A section without any stands here not at all. */
export const SECTION_TOOLS: Readonly<Record<string, SectionTools>> = {
  'in-brief': { After: TotalChart },
  projection: { Before: SettingsForm, After: LookCloser },
  cost: { After: PriceTools },
  'what-was-read': { After: AddFiles },
};
