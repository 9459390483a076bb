import type { JSX } from 'preact';
import type { ReportInput } from '#reports/report-input.ts';
import { findings } from '#reports/sections/findings.ts';
import { chooseFiles, openDemo, openStory } from '#web/actions.ts';
import { isDropOver } from '#web/files/watch-drops.ts';
import { reportInput } from '#web/report.ts';
import { blocked } from '#web/state.ts';
import { Blocks } from '#web/views/blocks.tsx';
import { ChooseFiles } from '#web/views/choose-files.tsx';
import { WhatToBring } from '#web/views/what-to-bring.tsx';

/** The first thing anybody sees. */
export function Start(): JSX.Element {
  return (
    <div class="start">
      <h1 class="govuk-heading-l">See how many children you will look after, and what it will cost</h1>
      <p class="govuk-body-l">
        Headwater reads the SSDA903 returns that your authority already makes, says what is wrong with them and shows the
        history they hold. It then projects the number of looked after children by placement, with ranges tested on your
        own past.
      </p>
      <p class="govuk-body">
        With the children in need census, Annex A or monthly measures, alone or beside it, it works out the indicators from
        first contact to adoption, with targets, signals and what each must be read beside.
      </p>
      <div class={`drop ${isDropOver.value ? 'drop--over' : ''}`}>
        <p class="drop__words">Choose files or a folder, or drop them here</p>
        <ChooseFiles filesLabel="Choose files" onChosen={files => void chooseFiles(files)} />
      </div>
      {blocked.value !== null && reportInput.value !== null && <WhatBlocks input={reportInput.value} />}
      <div class="govuk-inset-text">
        Your files never leave this browser. There is no upload and no server: the page is not allowed to connect to
        anything, and closing the tab forgets what was read.
      </div>
      <h2 class="govuk-heading-m">Only published statistics?</h2>
      <p class="govuk-body">
        Drop the official files that anyone can download into the same place, alone or with your returns. Headwater shows
        where any authority stands among its neighbours, where it is heading, and how far such forecasts have missed
        before. The list at the foot of this page names the files.
      </p>
      <h2 class="govuk-heading-m">No files to hand?</h2>
      <p class="govuk-body">
        Open an invented authority: one of about 620 looked after children, with the mistakes that real returns have and
        what their care costs; or one whose every child is followed from the first contact to adoption, April 2010 to
        March 2015, with 106,000 people, targets and key dates, as a county reported it.
      </p>
      <div class="govuk-button-group">
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void openDemo()}>Open the demo authority</button>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={() => void openStory()}>Open the story of 2010 to 2015</button>
      </div>
      <WhatToBring />
    </div>
  );
}

/** Everything that the checks found in files from which no figures can be made. */
function WhatBlocks({ input }: { readonly input: ReportInput }): JSX.Element {
  return (
    <section aria-labelledby="what-blocks">
      <h2 class="govuk-heading-m" id="what-blocks">What was found in these files</h2>
      <Blocks blocks={findings.write(input)} />
    </section>
  );
}
