import { load } from '/tmp/ol/data.ts';
import { OUTLOOK_MEASURES } from '#demand/outlook/measures.ts';
import { pastForecasts } from '#demand/outlook/past-forecasts.ts';
import { trackRecord } from '#demand/outlook/track-record.ts';
const data = load();
const p = (v: number) => (100 * v).toFixed(1);
for (const m of OUTLOOK_MEASURES.filter(m => ['looked-after', 'child-protection-plans'].includes(m.id))) {
  const t = performance.now();
  const f = pastForecasts(data, m, Array.from({ length: 14 }, (_, i) => 2011 + i));
  console.log(m.id, f.length, Math.round(performance.now() - t), 'ms');
  for (const r of trackRecord(f)) console.log(r.horizon, r.forecasts, r.scoreAgainstLastValue.toFixed(3), r.scoreAgainstCentredLastValue.toFixed(3), r.errors.map(e => `${e.method} ${p(e.medianAbsolute)}/${p(e.ninetieth)} ${p(e.medianBias)}`).join('; '), '|', [r.all, r.smallestThird, r.largestThird].map(c => p(c.inside80) + ' ' + p(c.inside95)).join(' | '));
}
