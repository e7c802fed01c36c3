// title: Disputed facts
// question: About which events do outlets contradict each other, and who says what? Denials come first.
// param: limit: int = 100 — how many rows
// column: date — the day of the event, or the first day of the month or year
// column: precision — day, month or year: how much of the date is known
// column: event — the event
// column: publisher — the outlet
// column: status — what it says: happened, signed, denied …
// column: evidence — its words
// column: context — the sentence around them
// column: statement — the statement
// example: 2024-05-17 | day | signing of Ruritania and Graustark | Graustark Wire | denied | the words | … | s5
MATCH (e:Event)
WHERE e.disputed = true
MATCH (e)-[:REPORTED_IN]->(r:Article)-[:STATES]->(s:Statement)
WHERE s.event_id = e.id AND s.kind IN ['event', 'met_with', 'agreed_on']
  AND s.status IN ['denied', 'happened', 'past_reference', 'signed', 'agreed']
RETURN e.date AS date, e.precision AS precision, e.name AS event, r.publisher AS publisher, s.status AS status,
       s.evidence AS evidence, s.context AS context, s.id AS statement
ORDER BY coalesce(toString(date), '') DESC, event, CASE WHEN status = 'denied' THEN 0 ELSE 1 END, publisher, statement
LIMIT $limit
