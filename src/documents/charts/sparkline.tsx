import type { VNode } from 'preact';
import { scaleLinear } from 'd3-scale';
import type { Spark } from '#reports/block.ts';
import { KNOWN, PROJECTED } from '#documents/charts/palette.ts';

const WIDTH = 96;
const HEIGHT = 28;
/** Room for the dot at the end. */
const EDGE = 4;

/** A series without axes; a gap where there is no figure, and a dot at its last. */
export function Sparkline({ spark: { spark, says } }: { readonly spark: Spark }): VNode {
  const known = spark.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const values = known.map(({ value }) => value);
  const x = scaleLinear().domain([0, Math.max(1, spark.length - 1)]).range([EDGE, WIDTH - EDGE]);
  const y = scaleLinear().domain([Math.min(...values), Math.max(...values, Math.min(...values) + 1e-9)]).range([HEIGHT - EDGE, EDGE]);
  const path = known.map(({ value, at }, i) => `${i === 0 || known[i - 1]!.at !== at - 1 ? 'M' : 'L'}${x(at).toFixed(1)},${y(value).toFixed(1)}`).join('');
  const last = known.at(-1);
  return (
    <svg xmlns="http://www.w3.org/2000/svg" class="headwater-spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width={WIDTH} height={HEIGHT} role="img" aria-label={says} focusable="false">
      <path d={path} fill="none" stroke={KNOWN} stroke-width="1.5" stroke-linejoin="round" />
      {last === undefined ? null : <circle cx={x(last.at)} cy={y(last.value)} r="3" fill={PROJECTED} />}
    </svg>
  );
}
