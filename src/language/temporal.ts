/** The one door to Temporal, until every Node.js brings its own. */
export { Temporal } from 'temporal-polyfill';
