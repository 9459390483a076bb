import { render } from 'preact';
import { must } from '#kernel/assert.ts';
import { openDemo, putProblemAside, standBy } from '#web/actions.ts';
import { watchDrops } from '#web/files/watch-drops.ts';
import { asksForDemo, clearAddress, followAddress } from '#web/routes.ts';
import { Page } from '#web/views/page.tsx';

followAddress(putProblemAside);
watchDrops();
render(<Page />, must(document.getElementById('page'), 'the place of the page'));
if (asksForDemo()) {
  clearAddress();
  void openDemo();
} else {
  setTimeout(standBy);
}
