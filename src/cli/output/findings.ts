import type { Issue } from '#kernel/issue.ts';
import { issuesToCsv } from '#documents/index.ts';
import { SECTIONS, writeReport } from '#reports/index.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Need } from '#reports/section.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import type { Output } from '#cli/output/output.ts';

/** The sections that write from no more than these. */
export const sectionsNeeding = (...needs: readonly Need[]): typeof SECTIONS =>
  SECTIONS.filter(section => section.needs.every(need => needs.includes(need)));

/**
 * Findings in every form. On a terminal, which others may see and which is kept in logs, no child is named; the JSON
 * and CSV that somebody asks for hold the identifier and the value, because without them nobody could put it right.
 */
export const findingsOutput = (input: ReportInput, issues: readonly Issue[]): Output => ({
  text: width => blocksAsText(writeReport(input, sectionsNeeding('reading', 'issues')), width),
  json: () => ({ headwater: input.version, findings: issues }),
  csv: () => issuesToCsv(issues),
});
