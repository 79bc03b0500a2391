// The answer on the wire, as the modules read it (see the reference of the API).

export interface Citation { marker: number; clause_id: string; label: string; quote: string; url: string; document: string; standing: string }
export interface Result { value: string; unit: string }
export interface Step { text: string; value: string; clause_id: string | null }
export interface Alternative { value: string; unit: string; why: string; clause_id: string | null }
export interface Parameter { id: string; value: string; clause_id: string; quote: string }
export interface Trace {
  parameters?: Parameter[];
  nested?: [string, Trace, string][];
  extra?: Record<string, string>;
  missing?: Missing[];
}
export interface Calculation {
  calculator: string; inputs: Record<string, unknown>; outcome: string; result: Result | null; steps: Step[];
  assumptions: string[]; alternatives: Alternative[]; explanation: string; clause_ids: string[]; trace: Trace;
}
export interface Notice { kind: string; text: string; clause_ids: string[] }
export interface Missing { slot: string; question: string; choices: string[] }
export interface Answer {
  conversation_id: string; message_id: string; status: "answered" | "clarify" | "abstained"; answer: string;
  citations: Citation[]; calculations: Calculation[]; notices: Notice[]; missing: Missing[]; model: string; elapsed_ms: number;
  language?: string;
}
export interface Link { clause_id: string; label: string; printed: string; status: string; why: string }
export interface Defect { id: string; kind: string; summary: string; reading: string; why: string; certain: boolean; clause_ids: string[] }
export interface Clause {
  clause_id: string; label: string; heading: string; text: string; full_text: string; struck: string[]; path: Link[]; children: Link[];
  definitions: Link[]; standing: string; standing_on: string; ended: string; begins: string; superseded_by: Link[]; errata: Defect[];
  tables: { id: string; title: string; unit: string; columns: string[]; rows: [string, string[]][] }[];
  note: string[]; note_es: string[]; previous: string | null; next: string | null;
}
export interface Field {
  name: string; label: string; help: string; kind: string; required: boolean; choices: string[];
  minimum: string; maximum: string; step: string; pattern: string; fields: Field[]; titles: Record<string, string>;
}
export interface Form { name: string; purpose: string; fields: Field[] }
export interface Start { title: string; first_day: string; last_day: string; standing: string; reps: boolean }
export interface Handoff { id: string; message_id: string; state: string; reply: string; clauses: Record<string, string>; updated: string }
export interface Turn { key?: number; question: string; answer: Answer; rating?: string; handoff?: Handoff }
export type Words = Record<string, any>;
