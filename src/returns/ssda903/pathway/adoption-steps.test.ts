import { describe, expect, test } from 'vitest';
import { isoDate } from '#kernel/calendar-date.ts';
import type { CalendarDate } from '#kernel/calendar-date.ts';
import type { AdoptionSteps } from '#journeys/pathway.ts';
import { readExample } from '#returns/ssda903/example-returns.test-support.ts';
import type { Example } from '#returns/ssda903/rules/rule.ts';

/** The steps of child A as dates in text; `episodes` as DECOM,RNE,LS,PLACE,DEC,REC. */
function steps(episodes: readonly string[], tables: Example[string] = {}): unknown {
  const rows = episodes.map(line => {
    const [decom, rne, ls, place, dec, rec] = line.split(',');
    return `A,${decom},${rne},${ls},N1,${place},PR1,${dec},${rec},,,,`;
  });
  const { value } = readExample({ '2017-18': { header: ['A,2,01/01/2015,WBRI,UN4,0,', 'Z,1,01/01/2010,WBRI,UN4,0,'], episodes: [...rows, 'Z,01/06/2017,S,C1,N1,U6,PR1,01/02/2018,E4A,,,,'], ...tables } });
  const { adoption } = value.part.people.find(({ localId }) => localId === 'A')!;
  return adoption == null ? null : inText(adoption);
}

const inText = (adoption: AdoptionSteps): unknown => Object.fromEntries((Object.entries(adoption) as readonly (readonly [string, CalendarDate | string | boolean | null])[])
  .flatMap(([name, value]) => value === null ? [] : [[name, typeof value === 'number' ? isoDate(value) : value]]));

describe('the steps to adoption', () => {
  test('of a child adopted by new carers come from episodes and both tables', () => {
    const found = steps([
      '01/02/2016,S,C1,U6,01/09/2016,X1', '01/09/2016,L,E1,U6,01/05/2017,X1', '01/05/2017,P,E1,A6,20/01/2018,E12',
    ], { ad1: ['A,01/01/2015,11/07/2016,01/04/2017,0,2,MF,L11'], 'placed-for-adoption': ['A,01/01/2015,10/07/2016,,'] });
    expect(found).toEqual({
      enteredCareOn: '2016-02-01', decidedOn: '2016-07-10', placementOrderOn: '2016-09-01', matchedOn: '2017-04-01', placedOn: '2017-05-01', adoptedOn: '2018-01-20', adoptedByFosterCarer: false,
    });
  });

  test('take the decision from the adoption table where the other has none', () => {
    expect(steps(['01/02/2016,S,C1,U6,,'], { ad1: ['A,01/01/2015,11/07/2016,,1,2,MF,L11'] })).toEqual({ enteredCareOn: '2016-02-01', decidedOn: '2016-07-11', adoptedByFosterCarer: true });
  });

  test('are those of the period of care in which they fell, not of one before', () => {
    expect(steps(['01/02/2015,S,V2,U6,01/03/2015,E4A', '01/02/2016,S,C1,U6,01/09/2016,X1', '01/09/2016,L,E1,U6,,'])).toEqual({ enteredCareOn: '2016-02-01', placementOrderOn: '2016-09-01' });
  });

  test('do not say when care began where the first row known is no start', () => {
    expect(steps(['01/02/2016,P,E1,A6,,'])).toEqual({ placementOrderOn: '2016-02-01', placedOn: '2016-02-01' });
  });

  test('show the latest decision, and that it was given up', () => {
    expect(steps(['01/02/2016,S,C1,U6,,'], { 'placed-for-adoption': ['A,01/01/2015,01/08/2017,01/12/2017,RD3', 'A,01/01/2015,01/08/2016,01/10/2016,RD1'] }))
      .toEqual({ enteredCareOn: '2016-02-01', decidedOn: '2017-08-01', decisionReversedOn: '2017-12-01', reasonReversed: 'RD3' });
  });

  test('of a child with none of them are none', () => {
    expect(steps(['01/02/2016,S,C1,U6,,'])).toBe(null);
    expect(steps(['01/02/2016,S,C1,U5,,'])).toBe(null);
  });
});

describe('the foster carer who adopts', () => {
  const fostered = (...episodes: readonly string[]): unknown => (steps(episodes) as { fosteredByAdopterOn?: string }).fosteredByAdopterOn;
  test('fostered from the start of that placement, whatever the legal status was', () => {
    expect(fostered('01/02/2016,S,C1,K2,01/04/2016,X1', '01/04/2016,P,C1,U6,01/09/2016,X1', '01/09/2016,L,E1,U6,01/05/2017,X1', '01/05/2017,T,E1,A5,,')).toBe('2016-04-01');
  });
  test('fostered from before a move of house, and through a stay in hospital', () => {
    expect(fostered('01/02/2016,S,C1,U6,01/04/2016,X1', '01/04/2016,T,C1,U4,01/06/2016,X1', '01/06/2016,T,C1,T1,08/06/2016,X1', '08/06/2016,T,C1,U4,01/05/2017,X1', '01/05/2017,T,E1,A5,,')).toBe('2016-02-01');
  });
  test('is not the carer before the last', () => {
    expect(fostered('01/02/2016,S,C1,U6,01/04/2016,X1', '01/04/2016,P,C1,U6,01/05/2017,X1', '01/05/2017,U,E1,A3,,')).toBe('2016-04-01');
  });
  test('is nobody when the child moves to others, even after an approved adopter', () => {
    expect(fostered('01/02/2016,S,C1,U5,01/05/2017,X1', '01/05/2017,P,E1,A6,,')).toBe(undefined);
  });
  test('may be an approved adopter with whom the child already lives before being placed for adoption', () => {
    expect(fostered('01/02/2016,S,C1,U6,01/04/2016,X1', '01/04/2016,P,C1,U5,01/09/2016,X1', '01/09/2016,L,E1,U5,,')).toBe('2016-04-01');
  });
});
