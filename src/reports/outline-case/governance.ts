import { capitalised } from '#kernel/words.ts';
import type { Block, Row } from '#reports/block.ts';
import { tableOf, textColumns } from '#reports/block.ts';
import type { OutlineInput } from '#reports/outline-case/outline-input.ts';
import { heading, prompt, said } from '#reports/outline-case/tables.ts';

/** What the law or good practice asks of each part, for whoever has to write it. */
const ASKS = {
  legal: 'the powers and duties that the decision rests on, and the advice of the monitoring officer. Among them, of the Children Act 1989: section 17 (services that safeguard and promote the welfare of children in need and, so far as that allows, their upbringing by their families), '
    + 'section 20 (accommodation for children who require it) and section 22G (enough accommodation in the area for the children looked after)',
  risks: 'what could go wrong, how likely and how serious it is, and what is done about it: among them posts that stay empty, children who come back into care, prices, and demand above the range',
  equality: 'the equality impact assessment and what it changed. When it decides, the authority must have due regard to the aims of section 149 of the Equality Act 2010: to eliminate discrimination, to advance equality of opportunity and to foster good relations, '
    + 'for age, disability, gender reassignment, pregnancy and maternity, race, religion or belief, sex and sexual orientation',
  humanRights: 'how the plan keeps to the rights of the Human Rights Act 1998: article 8 (private and family life) wherever help or care is offered, changed or ended, and article 6 (a fair hearing) wherever rights of a child or parent are decided. No step may be taken for money alone',
  consultation: 'who was asked (children in care, parents, carers, staff, partners), when, what they said and what was changed. Consultation is lawful only while the proposal can still change, with enough reasons and time to answer, and when the answers are weighed '
    + '(R v Brent London Borough Council, ex parte Gunning, 1985; R (Moseley) v Haringey London Borough Council [2014] UKSC 56)',
} as const;

const levelOf = (level: string | null): string => (level === null ? '[To be written]' : capitalised(level));

function risks({ words }: OutlineInput): Block {
  if (words.risks.length === 0) return prompt(ASKS.risks);
  return tableOf('risks', 'Risks', textColumns('Risk', 'Likelihood', 'Impact', 'What is done about it'), words.risks.map(({ title, likelihood, impact, response }): Row => [title, levelOf(likelihood), levelOf(impact), response ?? '[To be written]']));
}

/** The parts of a committee paper that no model can write: the plan's own words, or what has to be written. */
export const governanceBlocks = (input: OutlineInput): readonly Block[] => [
  heading('Legal implications', 'legal'), ...said(input.words.legal, ASKS.legal),
  heading('Risks', 'risks'), risks(input),
  heading('Equality', 'equality'), ...said(input.words.equality, ASKS.equality),
  heading('Human rights', 'human-rights'), ...said(input.words.humanRights, ASKS.humanRights),
  heading('Consultation', 'consultation'), ...said(input.words.consultation, ASKS.consultation),
];
