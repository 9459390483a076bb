import type { Block } from '#reports/block.ts';
import { bullets, inset, lead, paragraph, subheading } from '#reports/block.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { HOW_TO_READ_80, HOW_TO_READ_95, noData } from '#reports/words.ts';

const CARRIED = [
  'chance: which children happen to come into care, move or leave in a month',
  'what the data cannot settle: rates worked out from few children are uncertain, and the ranges are wider for it',
  'good years and bad years: starts rise and fall from year to year by much more than chance alone',
];

const LEFT_OUT = [
  'decisions not yet taken: a new service, a change of policy, a home that opens or closes',
  'a change in the law, in the courts or in the dispersal of unaccompanied children',
  'a shock of a kind that the returns do not hold',
  'mistakes in the returns that the checks cannot see, such as a placement that was never recorded',
  'prices: a projected cost takes the price list as given and adds no range for prices',
];

const NOT_KNOWN = [
  'why the number changed: the returns say what happened, not what caused it',
  'what would have happened with other decisions: a projection of the present course is not a test of any programme',
  'who will come into care: the projection counts children and says nothing about any one of them',
];

function write(input: ReportInput): readonly Block[] {
  if (!input.projection) return [paragraph(noData('there is no projection', 'Without one there is nothing to assume.'))];
  return [
    lead('The projection shows where the present course leads. It is not a target, and it is not what must happen.'),
    subheading('How to read a range', 'how-to-read-a-range'),
    bullets([HOW_TO_READ_80, HOW_TO_READ_95]),
    paragraph('A range is not a worst and best case: in 2 of 10 cases the number falls outside the 80% range. A small group of children has a wide range for its size, so look at the total first.'),
    subheading('What the ranges carry', 'what-the-ranges-carry'),
    bullets(CARRIED),
    subheading('What they leave out', 'what-the-ranges-leave-out'),
    bullets(LEFT_OUT),
    subheading('What cannot be known from the returns', 'what-cannot-be-known'),
    bullets(NOT_KNOWN),
    inset('No child is scored. The model makes up many possible futures for the whole population from rates by age, placement and time in care. It keeps no prediction about a child, and must not be used to decide about one.'),
  ];
}

export const assumptionsAndLimits: Section = { id: 'assumptions-and-limits', title: 'Assumptions and limits', needs: ['projection'], write, example: exampleInput };
