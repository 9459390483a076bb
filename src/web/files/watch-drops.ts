import { signal } from '@preact/signals';
import { addFiles, chooseFiles, showChoiceProblem } from '#web/actions.ts';
import { filesOfDrop } from '#web/files/dropped-files.ts';
import { progress, view } from '#web/state.ts';

/** True while files are held over the page. */
export const isDropOver = signal(false);

/** Files may be dropped anywhere on the page: at the start to be opened, on results to be added. The browser itself never opens them. */
export function watchDrops(): void {
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;
  window.addEventListener('dragover', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    isDropOver.value = true;
  });
  window.addEventListener('dragleave', event => { if (event.relatedTarget === null) isDropOver.value = false; });
  window.addEventListener('drop', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    isDropOver.value = false;
    if (progress.value !== null || event.dataTransfer === null) return;
    void filesOfDrop(event.dataTransfer).then(view.value === 'results' ? addFiles : chooseFiles, () => {
      showChoiceProblem('The browser could not read what was dropped. Use “Choose a folder”, or copy the files to this computer first.');
    });
  });
}
