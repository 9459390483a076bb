/** The version of Headwater that made a figure: every projection and report names it. A test holds it to package.json. */
export const VERSION = '0.1.0';
