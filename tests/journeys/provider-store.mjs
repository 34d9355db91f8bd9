// What the provider remembers, for one test alone: its own store in memory is shared by all that run in a process.

/** A store, and the adapter by which the provider keeps things in it. */
export function remembering() {
  /** By kind, then by id. */
  const kinds = new Map();
  const of = (kind) => kinds.get(kind) ?? kinds.set(kind, new Map()).get(kind);

  class Adapter {
    constructor(kind) {
      this.kept = of(kind);
    }
    async upsert(id, payload) {
      this.kept.set(id, payload);
    }
    async find(id) {
      return this.kept.get(id);
    }
    async findByUid(uid) {
      return [...this.kept.values()].find((payload) => payload.uid === uid);
    }
    async consume(id) {
      this.kept.get(id).consumed = Math.floor(Date.now() / 1000);
    }
    async destroy(id) {
      this.kept.delete(id);
    }
    async revokeByGrantId(grant) {
      for (const [id, payload] of this.kept) if (payload.grantId === grant) this.kept.delete(id);
    }
  }

  return {
    Adapter,
    /** Forgets all of some kinds. */
    forget: (...those) => those.forEach((kind) => of(kind).clear()),
  };
}
