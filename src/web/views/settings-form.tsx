import type { JSX } from 'preact';
import { useSignal } from '@preact/signals';
import { recalculate } from '#web/actions.ts';
import { readSettings, SETTINGS } from '#web/settings.ts';
import { settings } from '#web/state.ts';
import type { FieldProblem } from '#web/views/field.tsx';
import { Field, FoldedForm } from '#web/views/field.tsx';

/** The settings of the projection. The figures on show stay until the new ones are ready. */
export function SettingsForm(): JSX.Element {
  const problems = useSignal<readonly FieldProblem[]>([]);
  const onSubmit = (typed: Readonly<Record<string, string>>): void => {
    const read = readSettings({ months: typed['months'] ?? '', replicates: typed['replicates'] ?? '', seed: typed['seed'] ?? '' });
    problems.value = read.problems;
    if (read.settings !== null) void recalculate({ ...settings.value, ...read.settings });
  };
  return (
    <FoldedForm summary="Change the settings" problems={problems.value} onSubmit={onSubmit}>
      {SETTINGS.map(({ id, title, hint }) => (
        <Field key={id} id={id} title={title} hint={hint} value={String(settings.value[id])} problems={problems.value} />
      ))}
    </FoldedForm>
  );
}
