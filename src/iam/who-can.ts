/** A door of its own: who of an account may make a request. It loads when somebody asks. */
export { askerCount, eachWhoCan, type Asker } from './comparison/who-can.ts';
