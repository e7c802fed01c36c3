// The words of the page: relations, statuses, kinds of nodes, dates.

export const RELATIONS = {
  met: { says: "met", filter: "met with", colour: "--met", directed: false },
  agreed: { says: "agreed on", back: "agreed by", filter: "agreed on", colour: "--agreed", directed: false },
  quoted: { says: "spoke about", back: "spoken about by", filter: "quoted", colour: "--quoted", directed: true },
  represents: { says: "represents", back: "represented by", filter: "represents", colour: "--office", directed: false },
  took_part: { says: "took part in", back: "with", filter: "took part in", colour: "--event", directed: false },
  about: { says: "is about", back: "subject of", filter: "event topic", colour: "--event", directed: false },
};
// What was not done is not told as done.
const OTHERWISE = {
  met: { planned: "is to meet", cancelled: "was to meet", denied: "denies having met" },
  agreed: {
    signed: "signed on",
    discussed: "talked about",
    proposed: "proposed",
    planned: "plans to agree on",
    cancelled: "dropped",
    denied: "denies having agreed on",
  },
  took_part: { planned: "is to take part in", cancelled: "was to take part in", denied: "denies having taken part in" },
};
export const verb = ({ relation, status }) => OTHERWISE[relation]?.[status] ?? RELATIONS[relation].says;

export const QUIET = ["took_part", "about"]; // off at first: what they tell, meetings and agreements tell shorter

export const STATUSES = ["happened", "signed", "agreed", "discussed", "proposed", "planned", "cancelled", "denied"];
export const FIRM = ["happened", "signed", "agreed"];
export const STATUS_NOTES = {
  discussed: "talked about, no agreement",
  proposed: "proposed, not agreed",
  planned: "announced, not reported as done",
  cancelled: "called off",
  denied: "a side says that it did not happen",
};

export const KINDS = {
  country: "Country",
  organization: "Organisation",
  leader: "Leader",
  person: "Speaker without office",
  sector: "Sector",
  event: "Event",
};

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export const dateInWords = (iso) => {
  if (!iso) return "date unknown";
  const [year, month, day] = iso.split("-");
  if (!month) return year;
  return `${day ? `${Number(day)} ` : ""}${MONTHS[month - 1]} ${year}`;
};

// The day on which an entry stands among others: its own, or that of its first report.
export const placedInWords = ({ date, placed }) =>
  date ? dateInWords(date) : placed ? `reported ${dateInWords(placed)}` : "undated";

export const precision = (iso) =>
  iso.length === 4 ? "only the year is known" : iso.length === 7 ? "only the month is known" : "";

export const number = (count) => count.toLocaleString("en");

export const plural = (count, one, many = `${one}s`) => `${number(count)} ${count === 1 ? one : many}`;

export const readable = (word) => String(word).replaceAll("_", " ");

export const MODES = { in_person: "in person", phone: "by telephone", video: "by video", unspecified: "" };

// Folded for comparing: without accents, dotless i and case.
export const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i").toLowerCase();
