// Constraints and indexes of a relgraph graph in Neo4j 5.26 or newer. Community has all of them.
// Each id is unique: a second ingest finds a node instead of doubling it.
CREATE CONSTRAINT leader_id IF NOT EXISTS FOR (n:Leader) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT person_id IF NOT EXISTS FOR (n:Person) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT country_id IF NOT EXISTS FOR (n:Country) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT organization_id IF NOT EXISTS FOR (n:Organization) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT sector_id IF NOT EXISTS FOR (n:Sector) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT event_id IF NOT EXISTS FOR (n:Event) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT statement_id IF NOT EXISTS FOR (n:Statement) REQUIRE n.id IS UNIQUE;

// Each edge has an id of its own: two parallel meetings of one pair stay two.
CREATE CONSTRAINT met_with_id IF NOT EXISTS FOR ()-[r:MET_WITH]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT agreed_on_id IF NOT EXISTS FOR ()-[r:AGREED_ON]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT quoted_id IF NOT EXISTS FOR ()-[r:QUOTED]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT represents_id IF NOT EXISTS FOR ()-[r:REPRESENTS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT took_part_in_id IF NOT EXISTS FOR ()-[r:TOOK_PART_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT about_id IF NOT EXISTS FOR ()-[r:ABOUT]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT reported_in_id IF NOT EXISTS FOR ()-[r:REPORTED_IN]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT mentions_id IF NOT EXISTS FOR ()-[r:MENTIONS]-() REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT states_id IF NOT EXISTS FOR ()-[r:STATES]-() REQUIRE r.id IS UNIQUE;

// What questions look for: names, dates, publishers.
CREATE INDEX leader_name IF NOT EXISTS FOR (n:Leader) ON (n.name);
CREATE INDEX organization_name IF NOT EXISTS FOR (n:Organization) ON (n.name);
CREATE INDEX event_date IF NOT EXISTS FOR (n:Event) ON (n.date);
CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.published);
CREATE INDEX article_publisher IF NOT EXISTS FOR (n:Article) ON (n.publisher);
CREATE INDEX statement_article IF NOT EXISTS FOR (n:Statement) ON (n.article_id);
CREATE INDEX met_with_date IF NOT EXISTS FOR ()-[r:MET_WITH]-() ON (r.date);
CREATE INDEX agreed_on_date IF NOT EXISTS FOR ()-[r:AGREED_ON]-() ON (r.date);
CREATE INDEX quoted_date IF NOT EXISTS FOR ()-[r:QUOTED]-() ON (r.date);

// relgraph's own ledger: texts, runs, quarantine, decisions. Questions, exports and reports never show these nodes.
CREATE CONSTRAINT relgraph_meta_id IF NOT EXISTS FOR (n:_RelgraphMeta) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT relgraph_text_id IF NOT EXISTS FOR (n:_RelgraphText) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT relgraph_run_id IF NOT EXISTS FOR (n:_RelgraphRun) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT relgraph_quarantine_id IF NOT EXISTS FOR (n:_RelgraphQuarantine) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT relgraph_decision_id IF NOT EXISTS FOR (n:_RelgraphDecision) REQUIRE n.id IS UNIQUE;
CREATE INDEX relgraph_text_change IF NOT EXISTS FOR (n:_RelgraphText) ON (n.change);
CREATE INDEX relgraph_decision_change IF NOT EXISTS FOR (n:_RelgraphDecision) ON (n.change);
