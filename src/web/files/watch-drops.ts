import { signal } from '@preact/signals';
import { chooseFiles } from '#web/actions.ts';
import { filesOfDrop } from '#web/files/dropped-files.ts';
import { view } from '#web/state.ts';

/** True while files are held over the page. */
export const isDropOver = signal(false);

/** Files may be dropped anywhere on the page before there is a result; elsewhere a drop does nothing, and never makes the browser open the file. */
export function watchDrops(): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  window.addEventListener('dragover', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    isDropOver.value = view.value === 'start';
  });
  window.addEventListener('dragleave', event => { if (event.relatedTarget === null) isDropOver.value = false; });
  window.addEventListener('drop', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    isDropOver.value = false;
    if (view.value === 'start' && event.dataTransfer !== null) void filesOfDrop(event.dataTransfer).then(chooseFiles);
  });
}
