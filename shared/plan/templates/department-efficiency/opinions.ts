/** Society: how many deputies, enterprises and residents gave each of the four levels; the others do not know. */
export const societyCounts: Readonly<Record<string, string>> = {
  market: '3100 5300 8310',
  urban: '0121 1232 2343',
  environment: '2110 3410 5421',
  transport: '0112 1223 1344',
  agriculture: '2200 4310 6411',
  health: '2200 4310 6411',
  emergency: '3100 4200 7310',
  land: '3100 5210 6510',
  development: '3100 5200 6210',
  finance: '2200 4300 5310',
  people: '1210 2321 3432',
  civil: '2200 5210 7410',
  statistics: '0210 1320 2320',
  audit: '3000 4100 4200',
  data: '1100 2200 3200',
};

type Channel = readonly [of: number, manner: string, speed: string, guide: string];

/**
 * People served: how many there were, and what they gave at the three questions. Land has few online; the bureau of
 * statistics has no window, and at the data bureau's new one seven people rated, which is too few.
 */
export const windowCounts: Readonly<Record<string, Readonly<Record<string, Channel>>>> = {
  market: { counter: [12, '9300', '8400', '7320'], online: [10, '7300', '8200', '6400'] },
  urban: { counter: [11, '3422', '2441', '2432'], online: [5, '1211', '1121', '1220'] },
  environment: { counter: [8, '4310', '3410', '3311'], online: [6, '3210', '3300', '2310'] },
  transport: { counter: [12, '2343', '1353', '2334'], online: [8, '1232', '2222', '1322'] },
  agriculture: { counter: [9, '5310', '4410', '5220'], online: [5, '3200', '2210', '3110'] },
  health: { counter: [9, '5310', '4410', '5220'], online: [5, '3200', '2210', '3110'] },
  emergency: { counter: [7, '5200', '5110', '4210'], online: [4, '3100', '2200', '3100'] },
  land: { counter: [14, '8510', '9320', '7421'], online: [2, '1100', '2000', '1010'] },
  people: { counter: [15, '6531', '5442', '6333'], online: [10, '4321', '3421', '4222'] },
  civil: { counter: [10, '7210', '6310', '6211'], online: [0, '', '', ''] },
  data: { counter: [4, '3100', '2200', '2110'], online: [3, '2100', '2100', '1200'] },
};

/** The questionnaires: sixteen were asked about enforcing departments, twelve about the others, three questions each. */
export const askedCounts: Readonly<Record<string, string>> = {
  market: '9610 8620 9520',
  urban: '2545 3454 2644',
  environment: '6541 5542 7432',
  transport: '2446 1555 3345',
  agriculture: '7531 6532 8421',
  health: '7531 6532 8421',
  emergency: '8510 8420 7520',
  land: '8520 7621 8431',
  development: '8310 7410 5520',
  finance: '6420 5430 4440',
  people: '4431 3441 3432',
  civil: '7410 6510 5421',
  statistics: '3432 2442 3333',
  audit: '7310 6310 6420',
  data: '4310 3420 4310',
};
