import type { PrintedReport } from './printed-report.ts';

export const NORFOLK_PLAN_2017: PrintedReport = {
  title: 'Norfolk, Children\'s Services Committee, 17 October 2017',
  sections: {
    header: [
      ['B-01', 'meeting date', '2017-10-17', 'date', '17 October 2017'],
      ['B-02', 'corporate priorities (2017-07)', 7, 'priorities', '7 corporate priorities'],
      ['B-03', 'year services are to be financially sustainable (2022)', 2022, 'year', '2022'],
    ],
    '1.3': [
      ['B-04', 'years to reach financial sustainability (2017)', 4, 'years', 'four years'],
      ['B-05', 'Policy and Resources approval date', '2017-09-25', 'date', '25 September 2017'],
    ],
    '1.4(2)': [
      ['B-06', 'one-off investment, low (2018-2022)', 12_000_000, 'pounds', '£12-15m'],
      ['B-07', 'one-off investment, high (2018-2022)', 15_000_000, 'pounds', '£12-15m'],
    ],
    '3.2': [
      ['B-08', 'children\'s services budget (2016/17)', 161_000_000, 'pounds', '£161m'],
      ['B-09', 'overspend (2016/17)', 8_575_000, 'pounds', '£8.575m'],
      ['B-10', 'one-off Public Health funding that reduced it (2016/17)', 1_550_000, 'pounds', '£1.550m'],
      ['B-11', 'social care element of budget (2017/18)', 80_000_000, 'pounds', '£80m'],
      ['B-12', 'spent on placements (2017/18)', 50_000_000, 'pounds', '£50m'],
      ['B-13', 'one-off growth added (2017/18)', 9_000_000, 'pounds', '£9m'],
      ['B-14', 'looked after children overspend forecast at period 2 (2017/18 P2)', 1_000_000, 'pounds', '£1m'],
      ['B-36', 'forecast basis (2017/18)', 'period 2', 'period', 'period 2'],
    ],
    '3.3': [
      ['B-15', 'looked after children (2012-03-31)', 1015, 'children', '1015'],
      ['B-16', 'looked after children (2017-03-31)', 1107, 'children', '1107'],
      ['B-17', 'looked after children per 10,000 (2017-03-31)', 65.9, 'per 10,000', '65.9'],
      ['B-18', 'statistical neighbour average looked after children per 10,000 (2017-03-31)', 52.5, 'per 10,000', '52.5'],
      ['B-19', 'national rank of looked after children rate (2017-03-31)', 79, 'rank', '79th'],
      ['B-20', 'authorities with a higher looked after children rate (2017-03-31)', 74, 'authorities', '74 authorities'],
      ['B-37', 'years of looked after children growth quoted (2012-2017)', 5, 'years', 'last 5 yrs'],
    ],
    '3.4': [
      ['B-21', 'projected additional looked after children, no action (2022)', 122, 'children', '122'],
      ['B-22', 'cost of the additional looked after children (2022)', 5_000_000, 'pounds a year', '£5m'],
      ['B-23', 'projection period (2017)', 4, 'years', '4 year period'],
    ],
    '3.7': [
      ['B-24', 'Ofsted inspections finding inadequate (2013/2015)', '2013, 2015', 'years', '2013 and 2015'],
    ],
    '4.2.3': [
      ['B-25', 'additional children with in-house carers, low (2022)', 100, 'children', '100-160'],
      ['B-26', 'additional children with in-house carers, high (2022)', 160, 'children', '100-160'],
    ],
    '4.2.4': [
      ['B-27', 'upper age of concern for residential placement (2017)', 11, 'years', 'under 11 years'],
    ],
    '5.1': [
      ['B-28', 'do-nothing unbudgeted pressure (2021/22)', 5_000_000, 'pounds a year', '£5m pa'],
      ['B-29', 'maximum spend below projection under options (2021/22)', 21_000_000, 'pounds', '£21m'],
      ['B-41', 'trend base years (2012-2017)', '2012 to date', 'period', '2012'],
    ],
    '5.4': [
      ['B-30', 'first gateway', '2018-01', 'month', 'January 2018'],
      ['B-31', 'second gateway', '2019-01', 'month', 'January 2019'],
    ],
    '5.6': [
      ['B-32', 'one-off investment unit for return claim (East Sussex)', 1_000_000, 'pounds', '£1m'],
      ['B-33', 'annual return per unit (East Sussex)', 1_500_000, 'pounds a year', '£1.5m pa'],
    ],
    '6.2': [
      ['B-34', 'earlier looked after children reduction, not sustained (2014-16)', 100, 'children', '100'],
    ],
    '7': [
      ['B-35', 'background paper date', '2017-07-03', 'date', '3 July 2017'],
    ],
    '4.2.5': [
      ['B-38', 'provision starts at age (2017)', 16, 'years', '16yrs+'],
    ],
    '4.3': [
      ['B-39', 'investment restated (2018-2022)', '12-15', 'pounds in millions', '£12-15m'],
    ],
    '5.2': [
      ['B-40', 'investment restated (2018-2022)', '12-15', 'pounds in millions', '£12-15m'],
    ],
  },
};
