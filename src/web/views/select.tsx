import type { JSX } from 'preact';

interface Properties {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

export function Select({ id, label, options, value, onChange }: Properties): JSX.Element {
  return (
    <div class="govuk-form-group on-screen">
      <label class="govuk-label" for={id}>{label}</label>
      <select class="govuk-select" id={id} value={value} onChange={event => onChange(event.currentTarget.value)}>
        {options.map(option => <option key={option.id} value={option.id}>{option.title}</option>)}
      </select>
    </div>
  );
}
