/** A door of its own: questions asked one by one, in a drill or against the clock. The account loads when the first answer is marked. */
export { createDrill } from './drill/drill.ts';
export { createMock } from './drill/mock.ts';
export { CONFIDENCES, type Answered, type Confidence } from './drill/answers.ts';
export type { Bank, BankOutline, BankTopic, Belief } from './drill/bank.ts';
export type { DrillEvent } from './drill/drill-machine.ts';
export type { MockEvent } from './drill/mock-machine.ts';
export { OUTCOMES, type Outcome, type Report, type ReportLine } from './drill/report.ts';
export { COUNTS, defaultSettings, settingsFrom, type DrillSettings } from './drill/settings.ts';
export type { KeepNotice } from './drill/shelf.ts';
export type { Drill, DrillView, Mock, MockView, QuizQueries, QuizSession } from './drill/view.ts';
export type { BeliefSpot, Tally } from './drill/weak-spots.ts';
