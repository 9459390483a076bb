import type { CellRule } from '#returns/annex-a/rules/rule.ts';

export const letterAndWordsDiffer: CellRule = {
  id: 'letter-and-words-differ',
  scope: 'cell',
  title: 'The letter of a choice and its words say different things',
  why: 'A letter typed by hand beside words from a list, or a list in another order than the guidance has: one of the two is wrong.',
  source: 'Ofsted ILACS Annex A: choices with letters',
  severity: 'warning',
  action: 'The words are believed.',
  check: cell => cell?.letterDiffers === true ? 'The letter stands for another choice than the words' : null,
  finds: { 3: [{ 'Referral NFA?': 'b) Yes' }] },
  passes: { 3: [{ 'Referral NFA?': 'a) Yes' }, { 'Referral NFA?': 'b' }, { 'Referral NFA?': 'No' }] },
};
