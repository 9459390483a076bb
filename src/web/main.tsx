import { render } from 'preact';
import { must } from '#kernel/assert.ts';
import { putProblemAside, standBy } from '#web/actions.ts';
import { watchDrops } from '#web/files/watch-drops.ts';
import { followAddress } from '#web/routes.ts';
import { Page } from '#web/views/page.tsx';

followAddress(putProblemAside);
watchDrops();
render(<Page />, must(document.getElementById('page'), 'the place of the page'));
setTimeout(standBy);
