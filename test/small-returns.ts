/** Small returns written by hand, in the shapes that councils keep them. The identifiers are easy to find in any output. */

const HEADER = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const EPISODES = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';

const lines = (...rows: readonly string[]): string => `${rows.join('\r\n')}\r\n`;

export const SECRET = 'S3CRET';

/**
 * Two children, two years. One comes into foster care on 1 June 2022, changes placement on 15 September 2023 and is
 * there still; one is in a children's home from 10 January 2023 and goes home on 20 February 2024.
 */
export const TWO_CHILDREN: Readonly<Record<string, string>> = {
  '2022-23/header.csv': lines(HEADER, `${SECRET}1,2,05/04/2014,WBRI,UN3,0,`, `${SECRET}2,1,20/11/2008,WBRI,UN3,,`),
  '2022-23/episodes.csv': lines(EPISODES,
    `${SECRET}1,01/06/2022,S,C1,N1,U6,PR1,,,,,,`,
    `${SECRET}2,10/01/2023,S,V2,N5,K2,PR4,,,,,,SC123456`),
  '2023-24/header.csv': lines(HEADER, `${SECRET}1,2,05/04/2014,WBRI,UN3,0,`, `${SECRET}2,1,20/11/2008,WBRI,UN3,,`),
  '2023-24/episodes.csv': lines(EPISODES,
    `${SECRET}1,01/06/2022,S,C1,N1,U6,PR1,15/09/2023,X1,CARPL,,,`,
    `${SECRET}1,15/09/2023,P,C1,N1,U4,PR4,,,,,,`,
    `${SECRET}2,10/01/2023,S,V2,N5,K2,PR4,20/02/2024,E4A,,,,SC123456`),
};

/** The same with mistakes: an end before its start, a row without a start, a code nobody knows. */
export const WITH_MISTAKES: Readonly<Record<string, string>> = {
  ...TWO_CHILDREN,
  '2023-24/episodes.csv': lines(EPISODES,
    `${SECRET}1,01/06/2022,S,C1,N1,U6,PR1,15/09/2021,X1,CARPL,,,`,
    `${SECRET}1,15/09/2023,P,C1,N1,U4,PR4,,,,,,`,
    `${SECRET}2,,S,V2,N5,K2,PR4,20/02/2024,E4A,,,,SC123456`,
    `${SECRET}2,10/01/2023,S,ZZ9,N5,K2,PR4,20/02/2024,E4A,,,,SC123456`),
};
