import { render } from 'preact';
import { must } from '#kernel/assert.ts';
import { askIndicators, askPublished, askScenarios, openDemo, putProblemAside, standBy } from '#web/actions.ts';
import { watchDrops } from '#web/files/watch-drops.ts';
import { followIndicators } from '#web/indicators/question.ts';
import { followQuestion } from '#web/published/question.ts';
import { followScenarios } from '#web/scenarios/follow.ts';
import { asksForDemo, clearAddress, followAddress } from '#web/routes.ts';
import { Page } from '#web/views/page.tsx';

followAddress(putProblemAside);
followQuestion(asked => void askPublished(asked));
followIndicators(asked => void askIndicators(asked));
followScenarios(askScenarios);
watchDrops();
render(<Page />, must(document.getElementById('page'), 'the place of the page'));
if (asksForDemo()) {
  clearAddress();
  void openDemo();
} else {
  setTimeout(standBy);
}
