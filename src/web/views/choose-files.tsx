import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ChosenFile } from '#web/files/dropped-files.ts';
import { filesOfInput } from '#web/files/dropped-files.ts';

interface Properties {
  readonly onChosen: (files: readonly ChosenFile[]) => void;
  readonly filesLabel: string;
  readonly secondary?: boolean;
}

/** Two buttons: a browser lets one input take either files or a folder, not both. */
export function ChooseFiles({ onChosen, filesLabel, secondary = false }: Properties): JSX.Element {
  const style = secondary ? 'govuk-button govuk-button--secondary' : 'govuk-button';
  return (
    <div class="govuk-button-group">
      <ChooseButton label={filesLabel} onChosen={onChosen} style={style} />
      <ChooseButton label="Choose a folder" folder onChosen={onChosen} style={style} />
    </div>
  );
}

interface ButtonProperties {
  readonly label: string;
  /** A folder, one file or several, and of which kinds: `.yaml,.yml`; any when left out. */
  readonly folder?: boolean;
  readonly multiple?: boolean;
  readonly accept?: string;
  readonly style: string;
  readonly onChosen: Properties['onChosen'];
}

/** A button that lets files be chosen. */
export function ChooseButton({ label, folder = false, multiple = true, accept, style, onChosen }: ButtonProperties): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  const take = (): void => {
    const files = filesOfInput(input.current?.files ?? []);
    // So that choosing the same files again is a change again.
    if (input.current !== null) input.current.value = '';
    onChosen(files);
  };
  return (
    <>
      <button type="button" class={style} onClick={() => input.current?.click()}>{label}</button>
      <input type="file" hidden multiple={multiple} ref={input} onChange={take} {...(accept === undefined ? {} : { accept })} {...(folder ? { webkitdirectory: true } : {})} />
    </>
  );
}
