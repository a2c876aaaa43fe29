/** What may be answered to "did anyone tell you what to answer?". */
export const promptedAnswers = ['yes', 'no', 'unsaid'] as const;
