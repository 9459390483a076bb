import { ln } from '#kernel/mathematics.ts';
import { steadyFactor } from '#demand/balance.ts';
import type { FittedModel } from '#demand/fitted-model.ts';
import type { FrontDoorModel } from '#demand/front-door/front-door-model.ts';
import type { FrontDoorRecords } from '#demand/front-door/simulate-front-door.ts';
import { flowAt, flowsAt } from '#demand/front-door/simulate-front-door.ts';

/** Children entering care by replicate and month, as the care model takes them over (Plan.careEntries); null where care is no stage. */
export function careEntriesOf(records: FrontDoorRecords): Int32Array<ArrayBuffer> | null {
  const care = records.stages.indexOf('care');
  if (care < 0) return null;
  const months = records.monthEnds.length;
  const entries = new Int32Array(records.replicates * months);
  for (let run = 0; run < records.replicates; run += 1) {
    const started = flowAt(records, run, care, 'started');
    entries.set(records.values.subarray(started, started + months), run * months);
  }
  return entries;
}

/**
 * The front door with as many children entering care as are drawn part of the way to the number that would hold those
 * in care steady, as the care model draws its own entries (decision 0008): the evidence is about entries, whoever counts them.
 */
export function steadied(model: FrontDoorModel, care: FittedModel): FrontDoorModel {
  const { entrants } = care;
  const perMonth = flowsAt(model, model.stages.map(({ level }) => level.centre)).find((_, position) => model.stages[position]!.id === 'care')?.flow ?? 0;
  const factor = steadyFactor({ ...care, entrants: { ...entrants, perYear: [(12 * perMonth) / entrants.level[0].centre, entrants.perYear[1]] } });
  return {
    ...model,
    stages: model.stages.map(stage => (stage.id !== 'care' ? stage : {
      ...stage, level: { centre: stage.level.centre * factor, states: stage.level.states.map(state => ({ ...state, level: state.level + ln(factor) })) },
    })),
  };
}
