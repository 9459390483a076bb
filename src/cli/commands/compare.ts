import { VERSION } from '#kernel/version.ts';
import { comparisonDocument, comparisonRecords } from '#jobs/comparison-document.ts';
import { publicFinding } from '#jobs/projection-document.ts';
import { comparisonBlocks } from '#reports/comparison-blocks.ts';
import { command, EXIT, FORMATS, OUT, outputOptions } from '#cli/command.ts';
import { blocksAsText } from '#cli/output/blocks-as-text.ts';
import { tableToCsv } from '#documents/index.ts';
import { comparedPlans, openPlans, planInputs, returnsAmong } from '#cli/plan-files.ts';
import { PLAN_OPTIONS } from '#cli/plan-options.ts';

export const compare = command({
  id: 'compare',
  summary: 'Compare plans with doing nothing and with each other: children, cost, ranges, and which lever does what.',
  explains: [
    'Each plan is a file that names levers, their reach, effect and cost (headwater levers lists them; headwater demo writes an example). All plans are lived by the very same children as doing nothing, '
    + 'so that what is left is the difference that the levers make, with its own range.',
    'Several plans are also held against each other, life by life: what is between two of them, with its own range, and the chance that one has fewer children in care, or costs less, than the other.',
    'The difference is taken apart by lever, with a line for what they do to each other, so that it adds up exactly. A child is prevented once.',
    'A plan may hold placement groups of its own (groups: a list of group, codes and, where it matters, providers), and --groups takes them from a file instead. Prices, rises and levers are then by these groups; a lever that names a group needs it to be there (headwater levers --evidence says which).',
    'Where the returns tell of the front door (Annex A, children in need census), the way from contact to care stands beside it, doing nothing and with the plan, so that what only changes its name is seen. '
    + 'A lever of the front door may then leave its number to the returns.',
    'Placements have pounds only with a price list, named in the plan or by --prices. Cash-releasing and avoided cost stand in columns of their own and are never added up.',
  ],
  examples: [
    { command: 'headwater compare plan.yaml --returns returns/', says: 'one plan beside doing nothing' },
    { command: 'headwater compare small.yaml large.yaml --returns returns/ --prices prices.csv', says: 'two plans side by side' },
    { command: 'headwater compare plan.yaml --returns returns/ --format json --out compared.json', says: 'every figure, for another program' },
  ],
  takesPaths: true,
  options: {
    ...PLAN_OPTIONS,
    ...outputOptions(FORMATS, OUT),
  },
  run: async (values, paths, io) => {
    const plans = await openPlans(paths, values.groups, io.workingFolder);
    const inputs = await planInputs(plans[0], { ...values, returns: returnsAmong(values.returns, paths) }, io);
    const comparison = await comparedPlans(plans, inputs, values.threads, io);
    return {
      exitCode: EXIT.done, out: values.out, inputs: [...inputs.places, ...plans.map(({ place }) => place)],
      output: {
        text: width => blocksAsText(comparisonBlocks(comparison), width),
        json: () => ({ ...comparisonDocument(comparison, VERSION), findings: inputs.issues.map(publicFinding) }),
        csv: () => tableToCsv(comparisonRecords(comparison)),
      },
    };
  },
});
