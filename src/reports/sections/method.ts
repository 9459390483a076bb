import { longDate } from '#kernel/calendar-date.ts';
import type { Block } from '#reports/block.ts';
import { bullets, paragraph } from '#reports/block.ts';
import { exampleInput } from '#reports/example/example-input.ts';
import { formatCount } from '#reports/format.ts';
import type { ReportInput } from '#reports/report-input.ts';
import type { Section } from '#reports/section.ts';
import { noData } from '#reports/words.ts';

const STEPS = [
  'Yearly returns are merged into one history for each child: periods of care, placements and episodes. Every repair is a finding.',
  'Short breaks (legal status V3 and V4) are kept apart: national statistics do not count them as looked after.',
  'Temporary moves count as part of the placement around them.',
  'From the history we work out how often children come into care, by age and sex and separately for unaccompanied children, and how often they move between placements or leave, by age, placement and time in care. Thin figures lean on those of like children.',
  'The children now in care, and those who may come, are followed forward many times with those rates. Each run draws its own rates and its own good and bad years. Nobody stays past their 18th birthday.',
  'The projection at each month end is the middle of the runs; a range is what lies between the outer ones.',
];

function write(input: ReportInput): readonly Block[] {
  const { projection } = input;
  if (!projection) return [paragraph(noData('there is no projection', 'Choose your returns and make one.'))];
  return [
    bullets(STEPS),
    {
      kind: 'facts',
      facts: [
        { name: 'Last day of the data', value: longDate(projection.from) },
        { name: 'Months projected', value: formatCount(projection.months.length) },
        { name: 'Runs', value: formatCount(projection.replicates) },
        { name: 'Seed', value: String(projection.seed) },
        { name: 'Made on', value: longDate(input.madeOn) },
        { name: 'Made with', value: `Headwater ${input.version}` },
      ],
    },
    paragraph('The same files, seed and number of runs give the same figures on any machine. Nothing was sent anywhere: the work was done where the files are.'),
  ];
}

export const method: Section = { id: 'method', title: 'How it was made', needs: ['projection'], write, example: exampleInput };
