import { monthEndHistory } from '#journeys/counts/month-end-history.ts';
import type { FileRead, RuleName } from '#reports/report-input.ts';
import { POPULATION_RULES } from '#returns/population/rules.ts';
import { PRICE_LIST_RULES } from '#returns/price-list/rules.ts';
import { isInvented } from '#returns/price-list/write-price-list.ts';
import type { Ssda903Reading } from '#returns/ssda903/reading.ts';
import { RULES as SSDA903_RULES } from '#returns/ssda903/rules/index.ts';
import type { Reading, Source } from '#web/workers/protocol.ts';
import type { Everything } from '#web/workers/read-source.ts';

const RULES: readonly RuleName[] = [...SSDA903_RULES, ...PRICE_LIST_RULES, ...POPULATION_RULES].map(({ id, title }) => ({ id, title }));

/** What the page shows of what was read; the histories themselves stay in the worker. */
export function summarise(everything: Everything, source: Source['kind'], name: string | null): Reading {
  const { journeys, returns, priceList, issues } = everything;
  const readings = returns.readings.map(({ reading }) => reading);
  const authorities = new Set(journeys?.children.map(({ authority }) => authority).filter(each => each !== ''));
  return {
    source,
    authority: name ?? (authorities.size > 0 ? [...authorities].toSorted().join(', ') : null),
    summary: journeys === null ? null : {
      files: readings.flatMap(filesRead), children: journeys.children.length, observedFrom: journeys.observedFrom, observedUntil: journeys.observedUntil,
    },
    canProject: journeys !== null,
    issues,
    rules: RULES,
    history: journeys === null ? [] : monthEndHistory(journeys),
    prices: priceList === null ? null : { source: priceList.name, invented: isInvented(priceList) },
  };
}

/** Rows of each file by what became of them: a row that was repaired and then left the history counts as left. */
function filesRead({ files, accounting }: Ssda903Reading): readonly FileRead[] {
  const rowsOf = (name: string, ...outcomes: readonly string[]): ReadonlySet<number> =>
    new Set(accounting.fates.filter(fate => fate.file === name && outcomes.includes(fate.outcome)).flatMap(({ rows }) => rows));
  return files.map(file => {
    const gone = rowsOf(file.name, 'merged', 'set-aside');
    const rowsRepaired = file.table === 'episodes' ? [...rowsOf(file.name, 'repaired')].filter(row => !gone.has(row)).length : 0;
    return {
      file: file.name, table: file.table, returnYears: file.returnYearsEnding, rowsRead: file.rows,
      rowsUsed: file.rowsUsed - rowsRepaired, rowsRepaired, rowsSetAside: file.rowsSetAside,
    };
  });
}
