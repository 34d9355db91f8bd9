// Whether a page stalls: what its main thread does at a stretch, in time of the processor.
//
// A clock would measure the machine: where two browsers and a server share two processors, 20 ms of work last 350 now and
// then. What the work asks of the processor is the page's own doing.

/**
 * In milliseconds. People feel a stall from about 100 on; twice that leaves room for what the test itself asks of the page, on
 * the same thread, and still fails when every letter sorts or renders all rows.
 */
const STALL = 200;

/** Listens from now on; what it gives ends with the stretches that are too long, in milliseconds. */
export async function listenForStalls(browser, page) {
  await browser.startTracing(page, { categories: ['toplevel'] });
  return async () => {
    const { traceEvents: events } = JSON.parse((await browser.stopTracing()).toString());
    const threads = events.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
    const isMain = ({ pid, tid }) => threads.some((thread) => thread.pid === pid && thread.tid === tid);
    const stretches = events.filter((event) => event.tdur !== undefined && isMain(event)).map(({ tdur }) => tdur / 1000);
    // A trace without any would prove nothing.
    if (stretches.length === 0) throw new Error('the browser told nothing of what it did');
    return stretches.filter((milliseconds) => milliseconds >= STALL);
  };
}
