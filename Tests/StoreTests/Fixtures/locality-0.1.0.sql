-- A locality with rows in every table, made by version 0.1.0; dumped by sqlite3. Its application_id is set by whoever loads it.
PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1 places, options and their sources');
INSERT INTO grdb_migrations VALUES('2 divisions, sectors and transport');
INSERT INTO grdb_migrations VALUES('3 footprints and comparison areas');
INSERT INTO grdb_migrations VALUES('4 plans of people');
INSERT INTO grdb_migrations VALUES('5 judges'' weights');
INSERT INTO grdb_migrations VALUES('6 cases of models');
INSERT INTO grdb_migrations VALUES('7 organisations, waves and answers');
INSERT INTO grdb_migrations VALUES('8 registers');
INSERT INTO grdb_migrations VALUES('9 consultations');
INSERT INTO grdb_migrations VALUES('11 the day on which a locality stands');
CREATE TABLE locality (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    title TEXT NOT NULL CHECK (title <> ''),
    profile TEXT NOT NULL,
    members TEXT REFERENCES geography (key) DEFERRABLE INITIALLY DEFERRED
, comparison TEXT REFERENCES geography (key) DEFERRABLE INITIALLY DEFERRED, smallest_group INTEGER NOT NULL DEFAULT 5 CHECK (smallest_group BETWEEN 3 AND 100), stands_on TEXT
    CHECK (stands_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')) STRICT;
INSERT INTO locality VALUES(1,'Dorset','2018','district',NULL,5,'2018-06-04');
CREATE TABLE dataset (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    publisher TEXT NOT NULL,
    vintage TEXT NOT NULL,
    licence TEXT NOT NULL,
    address TEXT NOT NULL,
    file TEXT NOT NULL,
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64 OR sha256 = ''),
    imported TEXT NOT NULL
) STRICT;
INSERT INTO dataset VALUES(1,'councils-2018','Local authority districts and counties in England','Office for National Statistics','April 2018','Open Government Licence v3.0','https://geoportal.statistics.gov.uk','','','');
INSERT INTO dataset VALUES(2,'borders-2018','Local authority districts, generalised boundaries; lengths of shared borders measured on them','Office for National Statistics; contains OS data © Crown copyright and database right','December 2018','Open Government Licence v3.0','https://geoportal.statistics.gov.uk','','','');
INSERT INTO dataset VALUES(3,'population-2017','Mid-year population estimates','Office for National Statistics','Mid-2017','Open Government Licence v3.0','https://www.ons.gov.uk/peoplepopulationandcommunity/populationandmigration/populationestimates','','','');
INSERT INTO dataset VALUES(4,'area-2011','Land area of 2011 lower layer super output areas, added up by district','Office for National Statistics','2011','Open Government Licence v3.0','https://geoportal.statistics.gov.uk','','','');
INSERT INTO dataset VALUES(5,'commuting-2011','Census 2011, table WU01EW, location of usual residence and place of work (places of work in England)','Office for National Statistics','March 2011','Open Government Licence v3.0','https://www.nomisweb.co.uk/census/2011/wu01ew','','','');
INSERT INTO dataset VALUES(6,'migration-2021','Census 2021, table ODMG01EW, migration by former residence; middle layer super output areas added up to the districts of 2018','Office for National Statistics','March 2021','Open Government Licence v3.0','https://www.nomisweb.co.uk/sources/census_2021_od','','','');
INSERT INTO dataset VALUES(7,'ttwa-2011','Travel to Work Areas, 2011','Office for National Statistics','2011','Open Government Licence v3.0','https://geoportal.statistics.gov.uk','','','');
INSERT INTO dataset VALUES(8,'council-tax-2018','Council tax requirement (CTR1), local authority data','Ministry of Housing, Communities and Local Government','2018–19','Open Government Licence v3.0','https://www.gov.uk/government/collections/council-tax-statistics','','','');
INSERT INTO dataset VALUES(9,'toolkit-2018','Transformation in localities toolkit','Grant Thornton and the District Councils’ Network','May 2018','Facts cited','','','','');
INSERT INTO dataset VALUES(10,'footprints-2018','Districts with their police area, fire authority, enterprise partnership (2017) and health partnership (2018)','Office for National Statistics','December 2018','Open Government Licence v3.0','https://geoportal.statistics.gov.uk','','','');
INSERT INTO dataset VALUES(11,'work-2011','Census 2011, people aged 16 to 74 at work by industry: of districts those who work there (table WP605EW, middle layer super output areas added up), of England those who live there (table KS605EW, regions added up)','Office for National Statistics','March 2011','Open Government Licence v3.0','https://www.nomisweb.co.uk/sources/census_2011','','','');
CREATE TABLE geography (
    key TEXT PRIMARY KEY CHECK (key <> ''),
    title TEXT NOT NULL,
    dataset INTEGER NOT NULL REFERENCES dataset (id)
) STRICT, WITHOUT ROWID;
INSERT INTO geography VALUES('county','County council, 2018',1);
INSERT INTO geography VALUES('district','Districts and unitary authorities, 2018',1);
INSERT INTO geography VALUES('fire','Fire and rescue authorities',10);
INSERT INTO geography VALUES('lep','Local enterprise partnerships',10);
INSERT INTO geography VALUES('police','Police force areas',10);
INSERT INTO geography VALUES('stp','Sustainability and transformation partnerships',10);
INSERT INTO geography VALUES('ttwa','Travel to Work Areas, 2011',7);
CREATE TABLE area (
    id INTEGER PRIMARY KEY,
    geography TEXT NOT NULL REFERENCES geography (key) ON DELETE CASCADE,
    code TEXT NOT NULL CHECK (code <> ''),
    name TEXT NOT NULL,
    parent TEXT CHECK (parent <> ''),
    hex_column INTEGER,
    hex_row INTEGER,
    UNIQUE (geography, code),
    UNIQUE (geography, hex_column, hex_row),
    CHECK ((hex_column IS NULL) = (hex_row IS NULL))
) STRICT;
INSERT INTO area VALUES(1,'county','E10000009','Dorset County Council',NULL,NULL,NULL);
INSERT INTO area VALUES(2,'district','E06000028','Bournemouth',NULL,3,2);
INSERT INTO area VALUES(3,'district','E06000029','Poole',NULL,2,3);
INSERT INTO area VALUES(4,'district','E07000048','Christchurch','E10000009',2,1);
INSERT INTO area VALUES(5,'district','E07000049','East Dorset','E10000009',2,2);
INSERT INTO area VALUES(6,'district','E07000050','North Dorset','E10000009',1,2);
INSERT INTO area VALUES(7,'district','E07000051','Purbeck','E10000009',1,3);
INSERT INTO area VALUES(8,'district','E07000052','West Dorset','E10000009',0,3);
INSERT INTO area VALUES(9,'district','E07000053','Weymouth and Portland','E10000009',0,4);
INSERT INTO area VALUES(10,'fire','E31000047','Dorset & Wiltshire',NULL,NULL,NULL);
INSERT INTO area VALUES(11,'lep','E37000009','Dorset',NULL,NULL,NULL);
INSERT INTO area VALUES(12,'police','E23000039','Dorset',NULL,NULL,NULL);
INSERT INTO area VALUES(13,'stp','E54000041','Dorset',NULL,NULL,NULL);
INSERT INTO area VALUES(14,'ttwa','E30000046','Dorchester and Weymouth',NULL,NULL,NULL);
INSERT INTO area VALUES(15,'ttwa','E30000110','Poole',NULL,NULL,NULL);
INSERT INTO area VALUES(16,'ttwa','E30000172','Blandford Forum and Gillingham',NULL,NULL,NULL);
INSERT INTO area VALUES(17,'ttwa','E30000175','Bournemouth',NULL,NULL,NULL);
INSERT INTO area VALUES(18,'ttwa','E30000178','Bridport',NULL,NULL,NULL);
INSERT INTO area VALUES(19,'ttwa','E30000258','Salisbury',NULL,NULL,NULL);
INSERT INTO area VALUES(20,'ttwa','E30000263','Sidmouth',NULL,NULL,NULL);
INSERT INTO area VALUES(21,'ttwa','E30000293','Yeovil',NULL,NULL,NULL);
CREATE TABLE boundary (
    area INTEGER PRIMARY KEY REFERENCES area (id) ON DELETE CASCADE,
    shape BLOB NOT NULL,
    dataset INTEGER NOT NULL REFERENCES dataset (id)
) STRICT;
INSERT INTO boundary VALUES(2,X'0106000000010000000103000000010000000500000000000000000000c0cdcccccccc4c4940666666666666febfcdcccccccc4c4940666666666666febf9a9999999959494000000000000000c09a9999999959494000000000000000c0cdcccccccc4c4940',1);
INSERT INTO boundary VALUES(3,X'01060000000100000001030000000100000005000000666666666666febfcdcccccccc4c4940caccccccccccfcbfcdcccccccc4c4940caccccccccccfcbf9a99999999594940666666666666febf9a99999999594940666666666666febfcdcccccccc4c4940',1);
CREATE TABLE link (
    a INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('land', 'water', 'corner')),
    border_km REAL CHECK (border_km >= 0),
    dataset INTEGER NOT NULL REFERENCES dataset (id),
    PRIMARY KEY (a, b),
    CHECK (a < b)
) STRICT, WITHOUT ROWID;
INSERT INTO link VALUES(2,3,'land',9.9900000000000002131,2);
INSERT INTO link VALUES(2,4,'land',8.7110000000000002984,2);
INSERT INTO link VALUES(2,5,'land',4.3460000000000000852,2);
INSERT INTO link VALUES(3,5,'land',14.77999999999999936,2);
INSERT INTO link VALUES(3,7,'land',3.1859999999999999431,2);
INSERT INTO link VALUES(4,5,'land',9.9839999999999999857,2);
INSERT INTO link VALUES(5,6,'land',28.707000000000000738,2);
INSERT INTO link VALUES(5,7,'land',18.765999999999998237,2);
INSERT INTO link VALUES(6,7,'land',13.25900000000000034,2);
INSERT INTO link VALUES(6,8,'land',52.332999999999998408,2);
INSERT INTO link VALUES(7,8,'land',20.474000000000000198,2);
INSERT INTO link VALUES(8,9,'land',24.477000000000000313,2);
CREATE TABLE link_decision (
    id INTEGER PRIMARY KEY,
    a INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
    b INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
    joined INTEGER NOT NULL CHECK (joined IN (0, 1)),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    decided TEXT NOT NULL,
    CHECK (a < b)
) STRICT;
INSERT INTO link_decision VALUES(1,3,7,0,'only a ferry','2018-01-02T10:00:00Z');
INSERT INTO link_decision VALUES(2,3,7,1,'there is a land border, too','2018-01-03T10:00:00Z');
CREATE TABLE flow_place (
    layer INTEGER NOT NULL REFERENCES flow_layer (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    PRIMARY KEY (layer, position),
    UNIQUE (layer, code)
) STRICT, WITHOUT ROWID;
INSERT INTO flow_place VALUES(1,0,'E06000028');
INSERT INTO flow_place VALUES(1,1,'E06000029');
INSERT INTO flow_place VALUES(1,2,'E07000048');
INSERT INTO flow_place VALUES(1,3,'E07000049');
INSERT INTO flow_place VALUES(1,4,'E07000050');
INSERT INTO flow_place VALUES(1,5,'E07000051');
INSERT INTO flow_place VALUES(1,6,'E07000052');
INSERT INTO flow_place VALUES(1,7,'E07000053');
INSERT INTO flow_place VALUES(1,8,'elsewhere');
INSERT INTO flow_place VALUES(2,0,'E06000028');
INSERT INTO flow_place VALUES(2,1,'E06000029');
INSERT INTO flow_place VALUES(2,2,'E07000048');
INSERT INTO flow_place VALUES(2,3,'E07000049');
INSERT INTO flow_place VALUES(2,4,'E07000050');
INSERT INTO flow_place VALUES(2,5,'E07000051');
INSERT INTO flow_place VALUES(2,6,'E07000052');
INSERT INTO flow_place VALUES(2,7,'E07000053');
INSERT INTO flow_place VALUES(2,8,'elsewhere');
CREATE TABLE flow (
    layer INTEGER NOT NULL REFERENCES flow_layer (id) ON DELETE CASCADE,
    origin INTEGER NOT NULL,
    destination INTEGER NOT NULL,
    people INTEGER NOT NULL CHECK (people >= 0),
    PRIMARY KEY (layer, origin, destination)
) STRICT, WITHOUT ROWID;
INSERT INTO flow VALUES(1,0,0,39184);
INSERT INTO flow VALUES(1,0,1,14269);
INSERT INTO flow VALUES(1,0,2,4781);
INSERT INTO flow VALUES(1,0,3,3909);
INSERT INTO flow VALUES(1,0,4,318);
INSERT INTO flow VALUES(1,0,5,791);
INSERT INTO flow VALUES(1,0,6,338);
INSERT INTO flow VALUES(1,0,7,77);
INSERT INTO flow VALUES(1,0,8,8465);
INSERT INTO flow VALUES(1,1,0,10852);
INSERT INTO flow VALUES(1,1,1,33835);
INSERT INTO flow VALUES(1,1,2,1334);
INSERT INTO flow VALUES(1,1,3,3898);
INSERT INTO flow VALUES(1,1,4,662);
INSERT INTO flow VALUES(1,1,5,2213);
INSERT INTO flow VALUES(1,1,6,539);
INSERT INTO flow VALUES(1,1,7,111);
INSERT INTO flow VALUES(1,1,8,4920);
INSERT INTO flow VALUES(1,2,0,4062);
INSERT INTO flow VALUES(1,2,1,1233);
INSERT INTO flow VALUES(1,2,2,5759);
INSERT INTO flow VALUES(1,2,3,712);
INSERT INTO flow VALUES(1,2,4,39);
INSERT INTO flow VALUES(1,2,5,94);
INSERT INTO flow VALUES(1,2,6,58);
INSERT INTO flow VALUES(1,2,7,15);
INSERT INTO flow VALUES(1,2,8,3989);
INSERT INTO flow VALUES(1,3,0,4106);
INSERT INTO flow VALUES(1,3,1,5875);
INSERT INTO flow VALUES(1,3,2,1188);
INSERT INTO flow VALUES(1,3,3,11102);
INSERT INTO flow VALUES(1,3,4,810);
INSERT INTO flow VALUES(1,3,5,726);
INSERT INTO flow VALUES(1,3,6,418);
INSERT INTO flow VALUES(1,3,7,77);
INSERT INTO flow VALUES(1,3,8,6259);
INSERT INTO flow VALUES(1,4,0,467);
INSERT INTO flow VALUES(1,4,1,1330);
INSERT INTO flow VALUES(1,4,2,155);
INSERT INTO flow VALUES(1,4,3,918);
INSERT INTO flow VALUES(1,4,4,14918);
INSERT INTO flow VALUES(1,4,5,559);
INSERT INTO flow VALUES(1,4,6,1373);
INSERT INTO flow VALUES(1,4,7,92);
INSERT INTO flow VALUES(1,4,8,5089);
INSERT INTO flow VALUES(1,5,0,937);
INSERT INTO flow VALUES(1,5,1,4148);
INSERT INTO flow VALUES(1,5,2,119);
INSERT INTO flow VALUES(1,5,3,715);
INSERT INTO flow VALUES(1,5,4,508);
INSERT INTO flow VALUES(1,5,5,7655);
INSERT INTO flow VALUES(1,5,6,972);
INSERT INTO flow VALUES(1,5,7,147);
INSERT INTO flow VALUES(1,5,8,1171);
INSERT INTO flow VALUES(1,6,0,232);
INSERT INTO flow VALUES(1,6,1,686);
INSERT INTO flow VALUES(1,6,2,59);
INSERT INTO flow VALUES(1,6,3,220);
INSERT INTO flow VALUES(1,6,4,850);
INSERT INTO flow VALUES(1,6,5,1263);
INSERT INTO flow VALUES(1,6,6,22205);
INSERT INTO flow VALUES(1,6,7,2163);
INSERT INTO flow VALUES(1,6,8,5933);
INSERT INTO flow VALUES(1,7,0,146);
INSERT INTO flow VALUES(1,7,1,428);
INSERT INTO flow VALUES(1,7,2,40);
INSERT INTO flow VALUES(1,7,3,126);
INSERT INTO flow VALUES(1,7,4,215);
INSERT INTO flow VALUES(1,7,5,1022);
INSERT INTO flow VALUES(1,7,6,8355);
INSERT INTO flow VALUES(1,7,7,12508);
INSERT INTO flow VALUES(1,7,8,1633);
INSERT INTO flow VALUES(1,8,0,4408);
INSERT INTO flow VALUES(1,8,1,4079);
INSERT INTO flow VALUES(1,8,2,3001);
INSERT INTO flow VALUES(1,8,3,3033);
INSERT INTO flow VALUES(1,8,4,3560);
INSERT INTO flow VALUES(1,8,5,966);
INSERT INTO flow VALUES(1,8,6,6006);
INSERT INTO flow VALUES(1,8,7,765);
INSERT INTO flow VALUES(2,0,0,16247);
INSERT INTO flow VALUES(2,0,1,3048);
INSERT INTO flow VALUES(2,0,2,911);
INSERT INTO flow VALUES(2,0,3,980);
INSERT INTO flow VALUES(2,0,4,194);
INSERT INTO flow VALUES(2,0,5,200);
INSERT INTO flow VALUES(2,0,6,223);
INSERT INTO flow VALUES(2,0,7,107);
INSERT INTO flow VALUES(2,0,8,6562);
INSERT INTO flow VALUES(2,1,0,2400);
INSERT INTO flow VALUES(2,1,1,6949);
INSERT INTO flow VALUES(2,1,2,198);
INSERT INTO flow VALUES(2,1,3,1042);
INSERT INTO flow VALUES(2,1,4,278);
INSERT INTO flow VALUES(2,1,5,547);
INSERT INTO flow VALUES(2,1,6,205);
INSERT INTO flow VALUES(2,1,7,122);
INSERT INTO flow VALUES(2,1,8,3055);
INSERT INTO flow VALUES(2,2,0,839);
INSERT INTO flow VALUES(2,2,1,265);
INSERT INTO flow VALUES(2,2,2,1445);
INSERT INTO flow VALUES(2,2,3,133);
INSERT INTO flow VALUES(2,2,4,13);
INSERT INTO flow VALUES(2,2,5,15);
INSERT INTO flow VALUES(2,2,6,17);
INSERT INTO flow VALUES(2,2,7,11);
INSERT INTO flow VALUES(2,2,8,1369);
INSERT INTO flow VALUES(2,3,0,633);
INSERT INTO flow VALUES(2,3,1,659);
INSERT INTO flow VALUES(2,3,2,132);
INSERT INTO flow VALUES(2,3,3,3102);
INSERT INTO flow VALUES(2,3,4,284);
INSERT INTO flow VALUES(2,3,5,204);
INSERT INTO flow VALUES(2,3,6,165);
INSERT INTO flow VALUES(2,3,7,114);
INSERT INTO flow VALUES(2,3,8,2285);
INSERT INTO flow VALUES(2,4,0,148);
INSERT INTO flow VALUES(2,4,1,152);
INSERT INTO flow VALUES(2,4,2,18);
INSERT INTO flow VALUES(2,4,3,250);
INSERT INTO flow VALUES(2,4,4,2655);
INSERT INTO flow VALUES(2,4,5,136);
INSERT INTO flow VALUES(2,4,6,398);
INSERT INTO flow VALUES(2,4,7,141);
INSERT INTO flow VALUES(2,4,8,2758);
INSERT INTO flow VALUES(2,5,0,206);
INSERT INTO flow VALUES(2,5,1,450);
INSERT INTO flow VALUES(2,5,2,22);
INSERT INTO flow VALUES(2,5,3,210);
INSERT INTO flow VALUES(2,5,4,138);
INSERT INTO flow VALUES(2,5,5,1426);
INSERT INTO flow VALUES(2,5,6,292);
INSERT INTO flow VALUES(2,5,7,123);
INSERT INTO flow VALUES(2,5,8,1084);
INSERT INTO flow VALUES(2,6,0,128);
INSERT INTO flow VALUES(2,6,1,78);
INSERT INTO flow VALUES(2,6,2,14);
INSERT INTO flow VALUES(2,6,3,222);
INSERT INTO flow VALUES(2,6,4,256);
INSERT INTO flow VALUES(2,6,5,196);
INSERT INTO flow VALUES(2,6,6,3907);
INSERT INTO flow VALUES(2,6,7,753);
INSERT INTO flow VALUES(2,6,8,3354);
INSERT INTO flow VALUES(2,7,0,80);
INSERT INTO flow VALUES(2,7,1,71);
INSERT INTO flow VALUES(2,7,2,10);
INSERT INTO flow VALUES(2,7,3,113);
INSERT INTO flow VALUES(2,7,4,136);
INSERT INTO flow VALUES(2,7,5,88);
INSERT INTO flow VALUES(2,7,6,744);
INSERT INTO flow VALUES(2,7,7,2950);
INSERT INTO flow VALUES(2,7,8,1337);
INSERT INTO flow VALUES(2,8,0,10879);
INSERT INTO flow VALUES(2,8,1,3695);
INSERT INTO flow VALUES(2,8,2,1569);
INSERT INTO flow VALUES(2,8,3,2548);
INSERT INTO flow VALUES(2,8,4,3179);
INSERT INTO flow VALUES(2,8,5,1440);
INSERT INTO flow VALUES(2,8,6,3978);
INSERT INTO flow VALUES(2,8,7,1849);
CREATE TABLE statistic (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    title TEXT NOT NULL,
    unit TEXT NOT NULL,
    dataset INTEGER NOT NULL REFERENCES dataset (id)
) STRICT;
INSERT INTO statistic VALUES(1,'population','Population, mid-2017','people',3);
INSERT INTO statistic VALUES(2,'hectares','Area','hectares',4);
INSERT INTO statistic VALUES(3,'band_d','Band D council tax of district and county services, 2018–19, without parishes, police and fire','£',8);
INSERT INTO statistic VALUES(4,'tax_base','Council tax base, 2018–19','Band D equivalents',8);
CREATE TABLE observation (
    statistic INTEGER NOT NULL REFERENCES statistic (id) ON DELETE CASCADE,
    area INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
    digits INTEGER NOT NULL,
    decimals INTEGER NOT NULL CHECK (decimals BETWEEN 0 AND 15),
    PRIMARY KEY (statistic, area)
) STRICT, WITHOUT ROWID;
INSERT INTO observation VALUES(1,2,194752,0);
INSERT INTO observation VALUES(1,3,151270,0);
INSERT INTO observation VALUES(1,4,49616,0);
INSERT INTO observation VALUES(1,5,89384,0);
INSERT INTO observation VALUES(1,6,71096,0);
INSERT INTO observation VALUES(1,7,46756,0);
INSERT INTO observation VALUES(1,8,102064,0);
INSERT INTO observation VALUES(1,9,65751,0);
INSERT INTO observation VALUES(2,2,4621,0);
INSERT INTO observation VALUES(2,3,6478,0);
INSERT INTO observation VALUES(2,4,5037,0);
INSERT INTO observation VALUES(2,5,35439,0);
INSERT INTO observation VALUES(2,6,60926,0);
INSERT INTO observation VALUES(2,7,40441,0);
INSERT INTO observation VALUES(2,8,108159,0);
INSERT INTO observation VALUES(2,9,4183,0);
INSERT INTO observation VALUES(3,2,143892,2);
INSERT INTO observation VALUES(3,3,139968,2);
INSERT INTO observation VALUES(3,4,160716,2);
INSERT INTO observation VALUES(3,5,1625,0);
INSERT INTO observation VALUES(3,6,15333,1);
INSERT INTO observation VALUES(3,7,15942,1);
INSERT INTO observation VALUES(3,8,155109,2);
INSERT INTO observation VALUES(3,9,170742,2);
INSERT INTO observation VALUES(4,2,627812,1);
INSERT INTO observation VALUES(4,3,571809,1);
INSERT INTO observation VALUES(4,4,19948,0);
INSERT INTO observation VALUES(4,5,37708,0);
INSERT INTO observation VALUES(4,6,260571,1);
INSERT INTO observation VALUES(4,7,191823,1);
INSERT INTO observation VALUES(4,8,417822,1);
INSERT INTO observation VALUES(4,9,209947,1);
CREATE TABLE role (
    role TEXT PRIMARY KEY,
    statistic INTEGER NOT NULL REFERENCES statistic (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO role VALUES('band-d',3);
INSERT INTO role VALUES('hectares',2);
INSERT INTO role VALUES('population',1);
INSERT INTO role VALUES('tax-base',4);
CREATE TABLE plan (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    note TEXT NOT NULL,
    dataset INTEGER REFERENCES dataset (id)
) STRICT;
INSERT INTO "plan" VALUES(1,'approved-2018','The plan approved in 2018','Bournemouth, Christchurch and Poole in one council, the rest of Dorset in the other; approved in February 2018, in force from April 2019.',9);
CREATE TABLE plan_area (
    plan INTEGER NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    area INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
    council TEXT NOT NULL CHECK (council <> ''),
    PRIMARY KEY (plan, area)
) STRICT, WITHOUT ROWID;
INSERT INTO plan_area VALUES(1,2,'Bournemouth, Christchurch and Poole');
INSERT INTO plan_area VALUES(1,3,'Bournemouth, Christchurch and Poole');
INSERT INTO plan_area VALUES(1,4,'Bournemouth, Christchurch and Poole');
INSERT INTO plan_area VALUES(1,5,'Dorset');
INSERT INTO plan_area VALUES(1,6,'Dorset');
INSERT INTO plan_area VALUES(1,7,'Dorset');
INSERT INTO plan_area VALUES(1,8,'Dorset');
INSERT INTO plan_area VALUES(1,9,'Dorset');
CREATE TABLE fact (
    id INTEGER PRIMARY KEY,
    figure TEXT NOT NULL CHECK (figure <> ''),
    statement TEXT NOT NULL CHECK (statement <> ''),
    page TEXT NOT NULL,
    dataset INTEGER NOT NULL REFERENCES dataset (id)
) STRICT;
INSERT INTO fact VALUES(1,'8 of 9','councils for the plan; Christchurch against, over council tax, its own voice and control of services','section “Unitary reorganisation”, the Future Dorset example',9);
INSERT INTO fact VALUES(2,'£28–66m','a year expected to be saved; £25–54m once to get there','section “Unitary reorganisation”, the Future Dorset example',9);
INSERT INTO fact VALUES(3,'12,000+','answers to the open questionnaire of 2016, beside more than 4,000 household interviews','section “Unitary reorganisation”, the Future Dorset example',9);
CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    what TEXT NOT NULL
) STRICT;
INSERT INTO history VALUES(1,'2018-01-02T10:00:00Z','Plan “Coast” kept.');
INSERT INTO history VALUES(2,'2018-01-04T10:00:00Z','Plan “Coast” kept, again.');
CREATE TABLE IF NOT EXISTS "flow_layer" (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    title TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('commuting', 'migration', 'transport')),
    mode TEXT CHECK (mode <> ''),
    measure TEXT CHECK (measure IN ('minutes', 'services')),
    geography TEXT NOT NULL REFERENCES geography (key),
    dataset INTEGER NOT NULL REFERENCES dataset (id),
    CHECK ((kind = 'transport') = (mode IS NOT NULL)),
    CHECK ((kind = 'transport') = (measure IS NOT NULL))
) STRICT;
INSERT INTO flow_layer VALUES(1,'commuting','From home to work, 2011','commuting',NULL,NULL,'district',5);
INSERT INTO flow_layer VALUES(2,'migration','Moves of home in the year to March 2021','migration',NULL,NULL,'district',6);
CREATE TABLE division (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    lens TEXT NOT NULL CHECK (lens IN
        ('administrative', 'labour-market', 'housing-market', 'sector', 'transport', 'footprint')),
    geography TEXT NOT NULL REFERENCES geography (key),
    target TEXT NOT NULL REFERENCES geography (key),
    dataset INTEGER NOT NULL REFERENCES dataset (id)
) STRICT;
INSERT INTO division VALUES(1,'district-fire','Fire and rescue authorities','footprint','district','fire',10);
INSERT INTO division VALUES(2,'district-lep','Local enterprise partnerships','footprint','district','lep',10);
INSERT INTO division VALUES(3,'district-police','Police force areas','footprint','district','police',10);
INSERT INTO division VALUES(4,'district-stp','Sustainability and transformation partnerships','footprint','district','stp',10);
INSERT INTO division VALUES(5,'district-ttwa','Travel to Work Areas, 2011','labour-market','district','ttwa',7);
CREATE TABLE division_part (
    division INTEGER NOT NULL REFERENCES division (id) ON DELETE CASCADE,
    area INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
    target INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
    share REAL NOT NULL CHECK (share > 0 AND share <= 1),
    target_share REAL CHECK (target_share > 0 AND target_share <= 1),
    PRIMARY KEY (division, area, target)
) STRICT, WITHOUT ROWID;
INSERT INTO division_part VALUES(1,2,10,1.0,NULL);
INSERT INTO division_part VALUES(1,3,10,1.0,NULL);
INSERT INTO division_part VALUES(1,4,10,1.0,NULL);
INSERT INTO division_part VALUES(1,5,10,1.0,NULL);
INSERT INTO division_part VALUES(1,6,10,1.0,NULL);
INSERT INTO division_part VALUES(1,7,10,1.0,NULL);
INSERT INTO division_part VALUES(1,8,10,1.0,NULL);
INSERT INTO division_part VALUES(1,9,10,1.0,NULL);
INSERT INTO division_part VALUES(2,2,11,1.0,0.24340000000000000524);
INSERT INTO division_part VALUES(2,3,11,1.0,0.2058000000000000107);
INSERT INTO division_part VALUES(2,4,11,1.0,0.066400000000000000688);
INSERT INTO division_part VALUES(2,5,11,1.0,0.12609999999999998987);
INSERT INTO division_part VALUES(2,6,11,1.0,0.081900000000000000577);
INSERT INTO division_part VALUES(2,7,11,1.0,0.064199999999999993183);
INSERT INTO division_part VALUES(2,8,11,1.0,0.12829999999999999737);
INSERT INTO division_part VALUES(2,9,11,1.0,0.084099999999999994204);
INSERT INTO division_part VALUES(3,2,12,1.0,0.24340000000000000524);
INSERT INTO division_part VALUES(3,3,12,1.0,0.2058000000000000107);
INSERT INTO division_part VALUES(3,4,12,1.0,0.066400000000000000688);
INSERT INTO division_part VALUES(3,5,12,1.0,0.12609999999999998987);
INSERT INTO division_part VALUES(3,6,12,1.0,0.081900000000000000577);
INSERT INTO division_part VALUES(3,7,12,1.0,0.064199999999999993183);
INSERT INTO division_part VALUES(3,8,12,1.0,0.12829999999999999737);
INSERT INTO division_part VALUES(3,9,12,1.0,0.084099999999999994204);
INSERT INTO division_part VALUES(4,2,13,1.0,0.24340000000000000524);
INSERT INTO division_part VALUES(4,3,13,1.0,0.2058000000000000107);
INSERT INTO division_part VALUES(4,4,13,1.0,0.066400000000000000688);
INSERT INTO division_part VALUES(4,5,13,1.0,0.12609999999999998987);
INSERT INTO division_part VALUES(4,6,13,1.0,0.081900000000000000577);
INSERT INTO division_part VALUES(4,7,13,1.0,0.064199999999999993183);
INSERT INTO division_part VALUES(4,8,13,1.0,0.12829999999999999737);
INSERT INTO division_part VALUES(4,9,13,1.0,0.084099999999999994204);
INSERT INTO division_part VALUES(5,2,17,1.0,0.51890000000000002788);
INSERT INTO division_part VALUES(5,3,15,0.91400000000000003463,0.65380000000000004778);
INSERT INTO division_part VALUES(5,3,17,0.085999999999999993116,0.037699999999999997402);
INSERT INTO division_part VALUES(5,4,17,1.0,0.14149999999999998689);
INSERT INTO division_part VALUES(5,5,15,0.36840000000000000524,0.16150000000000000466);
INSERT INTO division_part VALUES(5,5,17,0.57889999999999997015,0.15570000000000000506);
INSERT INTO division_part VALUES(5,5,19,0.052600000000000000921,0.035299999999999998046);
INSERT INTO division_part VALUES(5,6,16,1.0,0.90239999999999997992);
INSERT INTO division_part VALUES(5,7,14,0.17239999999999999769,0.070400000000000004241);
INSERT INTO division_part VALUES(5,7,15,0.8276000000000000023,0.18459999999999998632);
INSERT INTO division_part VALUES(5,8,14,0.48280000000000000692,0.39439999999999997282);
INSERT INTO division_part VALUES(5,8,18,0.29310000000000002717,1.0);
INSERT INTO division_part VALUES(5,8,20,0.034500000000000002886,0.066699999999999995403);
INSERT INTO division_part VALUES(5,8,21,0.1897000000000000075,0.097299999999999997601);
INSERT INTO division_part VALUES(5,9,14,1.0,0.53520000000000000905);
CREATE TABLE sector_table (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    year INTEGER NOT NULL UNIQUE CHECK (year BETWEEN 1900 AND 2200),
    geography TEXT NOT NULL REFERENCES geography (key),
    dataset INTEGER NOT NULL REFERENCES dataset (id)
) STRICT;
INSERT INTO sector_table VALUES(1,'district-2011','People at work by industry, 2011',2011,'district',11);
CREATE TABLE sector (
    sectors INTEGER NOT NULL REFERENCES sector_table (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    whole INTEGER CHECK (whole >= 0),
    PRIMARY KEY (sectors, position),
    UNIQUE (sectors, title)
) STRICT, WITHOUT ROWID;
INSERT INTO sector VALUES(1,0,'Agriculture, forestry and fishing',203789);
INSERT INTO sector VALUES(1,1,'Mining and quarrying',43302);
INSERT INTO sector VALUES(1,2,'Manufacturing',2226247);
INSERT INTO sector VALUES(1,3,'Electricity and gas',140148);
INSERT INTO sector VALUES(1,4,'Water and waste',175214);
INSERT INTO sector VALUES(1,5,'Construction',1931936);
INSERT INTO sector VALUES(1,6,'Trade and repair of vehicles',4007570);
INSERT INTO sector VALUES(1,7,'Transport and storage',1260094);
INSERT INTO sector VALUES(1,8,'Hotels and restaurants',1399931);
INSERT INTO sector VALUES(1,9,'Information and communication',1024352);
INSERT INTO sector VALUES(1,10,'Finance and insurance',1103858);
INSERT INTO sector VALUES(1,11,'Real estate',367459);
INSERT INTO sector VALUES(1,12,'Professional, scientific and technical',1687127);
INSERT INTO sector VALUES(1,13,'Administrative and support',1239422);
INSERT INTO sector VALUES(1,14,'Public administration and defence',1483450);
INSERT INTO sector VALUES(1,15,'Education',2490199);
INSERT INTO sector VALUES(1,16,'Health and social work',3121238);
INSERT INTO sector VALUES(1,17,'Arts, recreation and other services',1257385);
CREATE TABLE sector_jobs (
    sectors INTEGER NOT NULL REFERENCES sector_table (id) ON DELETE CASCADE,
    area INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    jobs INTEGER NOT NULL CHECK (jobs >= 0),
    PRIMARY KEY (sectors, area, position)
) STRICT, WITHOUT ROWID;
INSERT INTO sector_jobs VALUES(1,2,0,63);
INSERT INTO sector_jobs VALUES(1,2,1,34);
INSERT INTO sector_jobs VALUES(1,2,2,2645);
INSERT INTO sector_jobs VALUES(1,2,3,108);
INSERT INTO sector_jobs VALUES(1,2,4,448);
INSERT INTO sector_jobs VALUES(1,2,5,5515);
INSERT INTO sector_jobs VALUES(1,2,6,13569);
INSERT INTO sector_jobs VALUES(1,2,7,2937);
INSERT INTO sector_jobs VALUES(1,2,8,6719);
INSERT INTO sector_jobs VALUES(1,2,9,2641);
INSERT INTO sector_jobs VALUES(1,2,10,9257);
INSERT INTO sector_jobs VALUES(1,2,11,1650);
INSERT INTO sector_jobs VALUES(1,2,12,4211);
INSERT INTO sector_jobs VALUES(1,2,13,3375);
INSERT INTO sector_jobs VALUES(1,2,14,3539);
INSERT INTO sector_jobs VALUES(1,2,15,7320);
INSERT INTO sector_jobs VALUES(1,2,16,12751);
INSERT INTO sector_jobs VALUES(1,2,17,4359);
INSERT INTO sector_jobs VALUES(1,3,0,119);
INSERT INTO sector_jobs VALUES(1,3,1,24);
INSERT INTO sector_jobs VALUES(1,3,2,10030);
INSERT INTO sector_jobs VALUES(1,3,3,418);
INSERT INTO sector_jobs VALUES(1,3,4,543);
INSERT INTO sector_jobs VALUES(1,3,5,6334);
INSERT INTO sector_jobs VALUES(1,3,6,13469);
INSERT INTO sector_jobs VALUES(1,3,7,3014);
INSERT INTO sector_jobs VALUES(1,3,8,3635);
INSERT INTO sector_jobs VALUES(1,3,9,2369);
INSERT INTO sector_jobs VALUES(1,3,10,4841);
INSERT INTO sector_jobs VALUES(1,3,11,1262);
INSERT INTO sector_jobs VALUES(1,3,12,3490);
INSERT INTO sector_jobs VALUES(1,3,13,3230);
INSERT INTO sector_jobs VALUES(1,3,14,3517);
INSERT INTO sector_jobs VALUES(1,3,15,7363);
INSERT INTO sector_jobs VALUES(1,3,16,11142);
INSERT INTO sector_jobs VALUES(1,3,17,4047);
INSERT INTO sector_jobs VALUES(1,4,0,81);
INSERT INTO sector_jobs VALUES(1,4,1,14);
INSERT INTO sector_jobs VALUES(1,4,2,2602);
INSERT INTO sector_jobs VALUES(1,4,3,33);
INSERT INTO sector_jobs VALUES(1,4,4,129);
INSERT INTO sector_jobs VALUES(1,4,5,1885);
INSERT INTO sector_jobs VALUES(1,4,6,3774);
INSERT INTO sector_jobs VALUES(1,4,7,1377);
INSERT INTO sector_jobs VALUES(1,4,8,1439);
INSERT INTO sector_jobs VALUES(1,4,9,748);
INSERT INTO sector_jobs VALUES(1,4,10,379);
INSERT INTO sector_jobs VALUES(1,4,11,459);
INSERT INTO sector_jobs VALUES(1,4,12,1220);
INSERT INTO sector_jobs VALUES(1,4,13,884);
INSERT INTO sector_jobs VALUES(1,4,14,743);
INSERT INTO sector_jobs VALUES(1,4,15,1649);
INSERT INTO sector_jobs VALUES(1,4,16,2232);
INSERT INTO sector_jobs VALUES(1,4,17,1054);
INSERT INTO sector_jobs VALUES(1,5,0,509);
INSERT INTO sector_jobs VALUES(1,5,1,47);
INSERT INTO sector_jobs VALUES(1,5,2,4141);
INSERT INTO sector_jobs VALUES(1,5,3,150);
INSERT INTO sector_jobs VALUES(1,5,4,287);
INSERT INTO sector_jobs VALUES(1,5,5,3981);
INSERT INTO sector_jobs VALUES(1,5,6,6298);
INSERT INTO sector_jobs VALUES(1,5,7,978);
INSERT INTO sector_jobs VALUES(1,5,8,1661);
INSERT INTO sector_jobs VALUES(1,5,9,945);
INSERT INTO sector_jobs VALUES(1,5,10,1005);
INSERT INTO sector_jobs VALUES(1,5,11,639);
INSERT INTO sector_jobs VALUES(1,5,12,1941);
INSERT INTO sector_jobs VALUES(1,5,13,1770);
INSERT INTO sector_jobs VALUES(1,5,14,1267);
INSERT INTO sector_jobs VALUES(1,5,15,2953);
INSERT INTO sector_jobs VALUES(1,5,16,3453);
INSERT INTO sector_jobs VALUES(1,5,17,1952);
INSERT INTO sector_jobs VALUES(1,6,0,1195);
INSERT INTO sector_jobs VALUES(1,6,1,21);
INSERT INTO sector_jobs VALUES(1,6,2,3203);
INSERT INTO sector_jobs VALUES(1,6,3,44);
INSERT INTO sector_jobs VALUES(1,6,4,204);
INSERT INTO sector_jobs VALUES(1,6,5,3135);
INSERT INTO sector_jobs VALUES(1,6,6,4492);
INSERT INTO sector_jobs VALUES(1,6,7,901);
INSERT INTO sector_jobs VALUES(1,6,8,1301);
INSERT INTO sector_jobs VALUES(1,6,9,629);
INSERT INTO sector_jobs VALUES(1,6,10,439);
INSERT INTO sector_jobs VALUES(1,6,11,451);
INSERT INTO sector_jobs VALUES(1,6,12,1449);
INSERT INTO sector_jobs VALUES(1,6,13,1188);
INSERT INTO sector_jobs VALUES(1,6,14,3504);
INSERT INTO sector_jobs VALUES(1,6,15,3702);
INSERT INTO sector_jobs VALUES(1,6,16,2726);
INSERT INTO sector_jobs VALUES(1,6,17,1681);
INSERT INTO sector_jobs VALUES(1,7,0,457);
INSERT INTO sector_jobs VALUES(1,7,1,217);
INSERT INTO sector_jobs VALUES(1,7,2,1965);
INSERT INTO sector_jobs VALUES(1,7,3,52);
INSERT INTO sector_jobs VALUES(1,7,4,248);
INSERT INTO sector_jobs VALUES(1,7,5,1772);
INSERT INTO sector_jobs VALUES(1,7,6,2117);
INSERT INTO sector_jobs VALUES(1,7,7,619);
INSERT INTO sector_jobs VALUES(1,7,8,1895);
INSERT INTO sector_jobs VALUES(1,7,9,465);
INSERT INTO sector_jobs VALUES(1,7,10,253);
INSERT INTO sector_jobs VALUES(1,7,11,306);
INSERT INTO sector_jobs VALUES(1,7,12,1287);
INSERT INTO sector_jobs VALUES(1,7,13,870);
INSERT INTO sector_jobs VALUES(1,7,14,2896);
INSERT INTO sector_jobs VALUES(1,7,15,1767);
INSERT INTO sector_jobs VALUES(1,7,16,1661);
INSERT INTO sector_jobs VALUES(1,7,17,1373);
INSERT INTO sector_jobs VALUES(1,8,0,1925);
INSERT INTO sector_jobs VALUES(1,8,1,64);
INSERT INTO sector_jobs VALUES(1,8,2,4973);
INSERT INTO sector_jobs VALUES(1,8,3,72);
INSERT INTO sector_jobs VALUES(1,8,4,336);
INSERT INTO sector_jobs VALUES(1,8,5,4134);
INSERT INTO sector_jobs VALUES(1,8,6,7722);
INSERT INTO sector_jobs VALUES(1,8,7,1080);
INSERT INTO sector_jobs VALUES(1,8,8,3621);
INSERT INTO sector_jobs VALUES(1,8,9,956);
INSERT INTO sector_jobs VALUES(1,8,10,721);
INSERT INTO sector_jobs VALUES(1,8,11,962);
INSERT INTO sector_jobs VALUES(1,8,12,2538);
INSERT INTO sector_jobs VALUES(1,8,13,2161);
INSERT INTO sector_jobs VALUES(1,8,14,4318);
INSERT INTO sector_jobs VALUES(1,8,15,5099);
INSERT INTO sector_jobs VALUES(1,8,16,8744);
INSERT INTO sector_jobs VALUES(1,8,17,2675);
INSERT INTO sector_jobs VALUES(1,9,0,99);
INSERT INTO sector_jobs VALUES(1,9,1,49);
INSERT INTO sector_jobs VALUES(1,9,2,915);
INSERT INTO sector_jobs VALUES(1,9,3,61);
INSERT INTO sector_jobs VALUES(1,9,4,121);
INSERT INTO sector_jobs VALUES(1,9,5,1925);
INSERT INTO sector_jobs VALUES(1,9,6,4117);
INSERT INTO sector_jobs VALUES(1,9,7,965);
INSERT INTO sector_jobs VALUES(1,9,8,2424);
INSERT INTO sector_jobs VALUES(1,9,9,304);
INSERT INTO sector_jobs VALUES(1,9,10,267);
INSERT INTO sector_jobs VALUES(1,9,11,281);
INSERT INTO sector_jobs VALUES(1,9,12,877);
INSERT INTO sector_jobs VALUES(1,9,13,766);
INSERT INTO sector_jobs VALUES(1,9,14,1859);
INSERT INTO sector_jobs VALUES(1,9,15,2315);
INSERT INTO sector_jobs VALUES(1,9,16,2674);
INSERT INTO sector_jobs VALUES(1,9,17,1264);
CREATE TABLE drawn_plan (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL CHECK (key <> ''),
    version INTEGER NOT NULL CHECK (version >= 1),
    name TEXT NOT NULL CHECK (trim(name) <> ''),
    author TEXT NOT NULL CHECK (trim(author) <> ''),
    note TEXT NOT NULL,
    origin TEXT CHECK (origin <> ''),
    kept TEXT NOT NULL,
    UNIQUE (key, version)
) STRICT;
INSERT INTO drawn_plan VALUES(1,'coast',1,'Coast','Ann','a first try',NULL,'2018-01-02T10:00:00Z');
INSERT INTO drawn_plan VALUES(2,'coast',2,'Coast','Ben','','approved','2018-01-04T10:00:00Z');
CREATE TABLE drawn_plan_area (
    plan INTEGER NOT NULL REFERENCES drawn_plan (id),
    area INTEGER NOT NULL REFERENCES area (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    council TEXT NOT NULL,
    PRIMARY KEY (plan, area)
) STRICT, WITHOUT ROWID;
INSERT INTO drawn_plan_area VALUES(1,2,1,'Coast');
INSERT INTO drawn_plan_area VALUES(1,3,1,'Coast');
INSERT INTO drawn_plan_area VALUES(2,2,1,'');
INSERT INTO drawn_plan_area VALUES(2,4,2,'Inland');
CREATE TABLE weighing (
    id INTEGER PRIMARY KEY,
    criteria TEXT NOT NULL CHECK (criteria <> ''),
    judge TEXT NOT NULL CHECK (trim(judge) <> ''),
    given TEXT NOT NULL
) STRICT;
INSERT INTO weighing VALUES(1,'future-shape','Ann','2018-01-02T10:00:00Z');
INSERT INTO weighing VALUES(2,'future-shape','Ben','2018-01-03T10:00:00Z');
CREATE TABLE weighing_points (
    weighing INTEGER NOT NULL REFERENCES weighing (id),
    criterion TEXT NOT NULL CHECK (criterion <> ''),
    points INTEGER NOT NULL CHECK (points BETWEEN 0 AND 100),
    PRIMARY KEY (weighing, criterion)
) STRICT, WITHOUT ROWID;
INSERT INTO weighing_points VALUES(1,'equal',100);
INSERT INTO weighing_points VALUES(1,'large',40);
CREATE TABLE money_case (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    model TEXT NOT NULL CHECK (model <> '')
) STRICT;
INSERT INTO money_case VALUES(1,'a-garden-community','land-value');
INSERT INTO money_case VALUES(2,'two-councils-low','business-case');
CREATE TABLE money_case_version (
    money_case INTEGER NOT NULL REFERENCES money_case (id),
    version INTEGER NOT NULL CHECK (version > 0),
    title TEXT NOT NULL CHECK (trim(title) <> ''),
    author TEXT NOT NULL CHECK (trim(author) <> ''),
    basis TEXT NOT NULL CHECK (basis IN ('published', 'own', 'illustrative')),
    note TEXT NOT NULL,
    profile TEXT NOT NULL CHECK (profile <> ''),
    inputs TEXT NOT NULL CHECK (json_valid(inputs)),
    kept TEXT NOT NULL,
    PRIMARY KEY (money_case, version)
) STRICT, WITHOUT ROWID;
INSERT INTO money_case_version VALUES(1,1,'A garden community','Sample locality','illustrative','The example that comes with the model; its numbers are invented.','2018',replace('{\n  "added" : [\n    1000000,\n    1000000,\n    1000000,\n    1000000\n  ],\n  "existing-use" : 10000000,\n  "first-year" : "2018-19",\n  "infrastructure-cost" : 60000000,\n  "mechanisms" : [\n    {\n      "name" : "Section 106 and levy",\n      "share" : 30\n    },\n    {\n      "name" : "Development corporation",\n      "share" : 20\n    }\n  ],\n  "resets" : [\n    {\n      "year" : "2030-31"\n    }\n  ],\n  "schemes" : [\n    {\n      "cost" : 40000000,\n      "development-value" : 60000000,\n      "finance" : 2000000,\n      "name" : "Without",\n      "profit" : 17.5\n    },\n    {\n      "cost" : 500000000,\n      "development-value" : 750000000,\n      "finance" : 25000000,\n      "name" : "With",\n      "obligations" : 20000000,\n      "profit" : 17.5\n    }\n  ]\n}','\n',char(10)),'2018-06-01T09:00:00Z');
INSERT INTO money_case_version VALUES(2,1,'Two councils, low','Sample locality','published','Toolkit 2018: £28m to £66m saved a year, £25m to £54m of one-off cost, depending on how much is transformed. Here the least saved and the most spent.','2018',replace('{\n  "categories" : [\n    {\n      "baseline" : "£28m",\n      "name" : "Reorganisation and transformation",\n      "reduction" : "100%"\n    }\n  ],\n  "first-year" : "2018-19",\n  "one-offs" : [\n    {\n      "amount" : "£54m",\n      "name" : "One-off cost"\n    }\n  ],\n  "prices" : "2018-19",\n  "residents" : "770,689"\n}','\n',char(10)),'2018-06-01T09:00:00Z');
CREATE TABLE organisation (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key <> ''),
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    short TEXT NOT NULL CHECK (short <> ''),
    kind TEXT NOT NULL CHECK (kind <> ''),
    area TEXT CHECK (area <> ''),
    joined TEXT NOT NULL,
    left_on TEXT CHECK (left_on >= joined)
) STRICT;
INSERT INTO organisation VALUES(1,'bournemouth','Bournemouth Borough Council','Bournemouth','unitary council','E06000028','2015-09-01',NULL);
INSERT INTO organisation VALUES(2,'christchurch','Christchurch Borough Council','Christchurch','district council','E07000048','2015-09-01',NULL);
INSERT INTO organisation VALUES(3,'dorset-county','Dorset County Council','Dorset County','county council','E10000009','2015-09-01',NULL);
INSERT INTO organisation VALUES(4,'east-dorset','East Dorset District Council','East Dorset','district council','E07000049','2015-09-01',NULL);
INSERT INTO organisation VALUES(5,'north-dorset','North Dorset District Council','North Dorset','district council','E07000050','2015-09-01',NULL);
INSERT INTO organisation VALUES(6,'poole','Borough of Poole','Poole','unitary council','E06000029','2015-09-01',NULL);
INSERT INTO organisation VALUES(7,'purbeck','Purbeck District Council','Purbeck','district council','E07000051','2015-09-01',NULL);
INSERT INTO organisation VALUES(8,'west-dorset','West Dorset District Council','West Dorset','district council','E07000052','2015-09-01',NULL);
INSERT INTO organisation VALUES(9,'weymouth-portland','Weymouth and Portland Borough Council','Weymouth & P.','district council','E07000053','2015-09-01',NULL);
INSERT INTO organisation VALUES(10,'ccg','NHS Dorset Clinical Commissioning Group','Dorset CCG','health',NULL,'2015-09-01',NULL);
INSERT INTO organisation VALUES(11,'healthcare','Dorset HealthCare University NHS Foundation Trust','Dorset HealthCare','health',NULL,'2015-09-01',NULL);
INSERT INTO organisation VALUES(12,'fire','Dorset and Wiltshire Fire and Rescue Service','Fire & Rescue','fire and rescue',NULL,'2015-09-01',NULL);
INSERT INTO organisation VALUES(13,'police','Dorset Police','Police','police',NULL,'2015-09-01',NULL);
INSERT INTO organisation VALUES(14,'lep','Dorset Local Enterprise Partnership','Dorset LEP','economy',NULL,'2015-09-01',NULL);
INSERT INTO organisation VALUES(15,'university','Bournemouth University','University','education',NULL,'2015-09-01',NULL);
INSERT INTO organisation VALUES(16,'parishes','Dorset Association of Parish and Town Councils','Parishes & towns','local councils',NULL,'2015-09-01',NULL);
INSERT INTO organisation VALUES(17,'community','Dorset Community Action','Community Action','voluntary sector',NULL,'2015-09-01',NULL);
CREATE TABLE wave (
    id INTEGER PRIMARY KEY,
    instrument TEXT NOT NULL CHECK (instrument <> ''),
    number INTEGER NOT NULL CHECK (number >= 1),
    version INTEGER NOT NULL CHECK (version >= 1),
    title TEXT NOT NULL CHECK (title <> ''),
    note TEXT NOT NULL,
    anonymous INTEGER NOT NULL CHECK (anonymous IN (0, 1)),
    by_organisation INTEGER NOT NULL CHECK (by_organisation IN (0, 1)),
    opened TEXT NOT NULL,
    closed TEXT CHECK (closed >= opened),
    UNIQUE (instrument, number)
) STRICT;
INSERT INTO wave VALUES(1,'B1',1,1,'November 2016','Invented answers, to show how it works',1,0,'2016-11-14','2016-11-28');
INSERT INTO wave VALUES(2,'B3',1,1,'May 2018','Invented answers, to show how it works',0,1,'2018-05-14','2018-05-28');
INSERT INTO wave VALUES(3,'D6',1,1,'May 2018','Invented answers, to show how it works',0,1,'2018-05-14','2018-05-28');
INSERT INTO wave VALUES(4,'E1',1,1,'May 2018','Invented answers, to show how it works',0,1,'2018-05-14','2018-05-28');
CREATE TABLE respondent (
    id INTEGER PRIMARY KEY,
    wave INTEGER NOT NULL REFERENCES wave (id),
    organisation INTEGER REFERENCES organisation (id),
    label TEXT NOT NULL,
    token TEXT NOT NULL UNIQUE CHECK (length(token) >= 20),
    answered INTEGER NOT NULL DEFAULT 0 CHECK (answered IN (0, 1))
) STRICT;
INSERT INTO respondent VALUES(1,1,NULL,'Programme board','jr26hkaycnmfbzdzkbwdgkb73x',1);
INSERT INTO respondent VALUES(2,1,NULL,'Programme board','qg59zbv4eu4xzrxgusdx33i9nw',1);
INSERT INTO respondent VALUES(3,1,NULL,'Programme board','73q2twkfuu2smn3kqfh7swvmd4',1);
INSERT INTO respondent VALUES(4,1,NULL,'Programme board','qyqvsr3siz9s7pbxxa5yw42ew3',1);
INSERT INTO respondent VALUES(5,1,NULL,'Programme board','t3wx2pixg9u6bxiqe8mkk3b9dy',1);
INSERT INTO respondent VALUES(6,1,NULL,'Programme board','29wmnzrahzucjajrqqvq5fm8pr',1);
INSERT INTO respondent VALUES(7,1,NULL,'Programme board','papgfmpszpivme2v4s8z594498',1);
INSERT INTO respondent VALUES(8,1,NULL,'Programme board','xinc2brpy8iwe54kcfitj54cid',1);
INSERT INTO respondent VALUES(9,1,NULL,'Programme board','5iwugfhsxtp94fs8cmnpcrgfy7',1);
INSERT INTO respondent VALUES(10,1,NULL,'Programme board','jfkvzjh8wvg7tnr4539v5amv6p',1);
INSERT INTO respondent VALUES(11,1,NULL,'Programme board','6xfrab4f77jnm94q5w7et3mcfh',1);
INSERT INTO respondent VALUES(12,1,NULL,'Programme board','7szdirdkhpvxnyh9r6cwrdwedt',1);
INSERT INTO respondent VALUES(13,1,NULL,'Programme board','b73vihb5f7awgh6at4f2khhn2t',1);
INSERT INTO respondent VALUES(14,1,NULL,'Programme board','2g6f7eduw5k9rga5wz2egp3sfd',1);
INSERT INTO respondent VALUES(15,1,NULL,'Programme board','xcpszm9nwxzatp9gzwzxtbgx7w',0);
INSERT INTO respondent VALUES(16,1,NULL,'Programme board','8zgdky3m29gvnypub687vvccai',0);
INSERT INTO respondent VALUES(17,1,NULL,'Programme board','p4zz6ubcthfttxg8uq5pzgjv3r',0);
INSERT INTO respondent VALUES(18,2,1,'Bournemouth Borough Council','5qfakgpxswnjc72xg5sixw28qt',1);
INSERT INTO respondent VALUES(19,2,2,'Christchurch Borough Council','yr6shebqzh23tt4gk8c6w4pzs7',1);
INSERT INTO respondent VALUES(20,2,3,'Dorset County Council','bmw9nk8mf63bwagztbacpm6b6q',1);
INSERT INTO respondent VALUES(21,2,4,'East Dorset District Council','xxnrw28d6gxbvi47epjvjjtvsj',1);
INSERT INTO respondent VALUES(22,2,5,'North Dorset District Council','d8zgf5q3rs8peqqeejbwiqtbyr',1);
INSERT INTO respondent VALUES(23,2,6,'Borough of Poole','mkbm3v3457gcyuyytaqr3a4psd',1);
INSERT INTO respondent VALUES(24,2,7,'Purbeck District Council','fmhgbsm5qf8enr4bs45kk5mniy',1);
INSERT INTO respondent VALUES(25,2,8,'West Dorset District Council','xxumgf97qpjge6f8pxramify3g',1);
INSERT INTO respondent VALUES(26,2,9,'Weymouth and Portland Borough Council','rrneipsx633gpf27emztkmqmu3',1);
INSERT INTO respondent VALUES(27,2,10,'NHS Dorset Clinical Commissioning Group','qm2yq8387tcnmhit3ytjdbz7rt',1);
INSERT INTO respondent VALUES(28,2,11,'Dorset HealthCare University NHS Foundation Trust','uhguap959hqsbk7az5cqafxsdi',1);
INSERT INTO respondent VALUES(29,3,1,'Bournemouth Borough Council','unpimw2szm3gws56r3x38a4upk',1);
INSERT INTO respondent VALUES(30,3,2,'Christchurch Borough Council','v77mnk5jrgbmeebcwnee3vuwv5',1);
INSERT INTO respondent VALUES(31,3,3,'Dorset County Council','agsanx44c6a4qvtmivgizh6f5t',1);
INSERT INTO respondent VALUES(32,3,4,'East Dorset District Council','ntdxsb8et89wvmu42uir3nfkj3',1);
INSERT INTO respondent VALUES(33,3,5,'North Dorset District Council','uk5cdr8c8gbr87yc6avj8drj4s',1);
INSERT INTO respondent VALUES(34,3,6,'Borough of Poole','yrguvhvmsksxz5sd8nwiqyzxtx',1);
INSERT INTO respondent VALUES(35,3,7,'Purbeck District Council','7bchre2jkvsidy29p5eeayykae',0);
INSERT INTO respondent VALUES(36,3,8,'West Dorset District Council','ptbpaqw53rpx4yy823nmhmcmt5',1);
INSERT INTO respondent VALUES(37,3,9,'Weymouth and Portland Borough Council','irp7vpiyedk5mawn5sapdhp3wn',1);
INSERT INTO respondent VALUES(38,3,10,'NHS Dorset Clinical Commissioning Group','rub47dwqggvcaaxzfdyzbpmjpg',1);
INSERT INTO respondent VALUES(39,3,11,'Dorset HealthCare University NHS Foundation Trust','5xh2mg3nj28jugvibazz284kqy',1);
INSERT INTO respondent VALUES(40,4,1,'Bournemouth Borough Council','wvdqay8evsxqhxt42qyykixkgq',1);
INSERT INTO respondent VALUES(41,4,2,'Christchurch Borough Council','bepv3ws6s756kkkfxpubqhtkim',1);
INSERT INTO respondent VALUES(42,4,3,'Dorset County Council','ksgwdx8u2sukhytde9yyadp9gm',1);
INSERT INTO respondent VALUES(43,4,4,'East Dorset District Council','abe6vwqu4xrqk8pu77hqzu64rc',1);
INSERT INTO respondent VALUES(44,4,5,'North Dorset District Council','t3sgpr9dt698epuwbnes6xvwn3',1);
INSERT INTO respondent VALUES(45,4,6,'Borough of Poole','e3ndmqred3tik37khdqzkhi2nc',1);
INSERT INTO respondent VALUES(46,4,7,'Purbeck District Council','68aun3gdcyw9ey5urtwnaaq9ea',1);
INSERT INTO respondent VALUES(47,4,8,'West Dorset District Council','vu8iqtzgz236pgu3qqny24uwb3',1);
INSERT INTO respondent VALUES(48,4,9,'Weymouth and Portland Borough Council','acur8c2jjc9ks7migfebq3c555',1);
CREATE TABLE sheet (
    id INTEGER PRIMARY KEY,
    wave INTEGER NOT NULL REFERENCES wave (id),
    organisation INTEGER REFERENCES organisation (id),
    revision INTEGER NOT NULL DEFAULT 1 CHECK (revision >= 1),
    draft TEXT UNIQUE CHECK (length(draft) >= 20),
    sent TEXT
) STRICT;
INSERT INTO sheet VALUES(229206952864873876,2,5,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(489116387131076228,1,NULL,1,NULL,NULL);
INSERT INTO sheet VALUES(984475317239277199,1,NULL,1,NULL,NULL);
INSERT INTO sheet VALUES(989887711817836021,3,9,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(1193994580216837320,1,NULL,1,NULL,NULL);
INSERT INTO sheet VALUES(1426440245847965063,1,NULL,1,NULL,NULL);
INSERT INTO sheet VALUES(1476533113245339973,2,2,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(1883431132149969490,1,NULL,1,NULL,NULL);
INSERT INTO sheet VALUES(1959411764629783487,2,3,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(1975830681236028547,3,2,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(2180052969412920017,4,1,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(2612791982058388923,4,4,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(2713051610903542758,2,1,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(2776748428208117976,1,NULL,1,NULL,NULL);
INSERT INTO sheet VALUES(2805683927566353572,4,8,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(3178252296609453371,2,10,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(3595119058454361895,1,NULL,1,NULL,NULL);
INSERT INTO sheet VALUES(4052875463354621838,4,2,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(4192247809250645188,4,3,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(4215167715866572311,3,5,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(4388004016337762061,3,10,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(4465990395985903620,2,4,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(4502551571305594391,3,8,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(4869248774350195424,4,6,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(4873424890294873260,2,8,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(5011359482399575989,2,11,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(5205768467772087604,1,NULL,1,NULL,NULL);
INSERT INTO sheet VALUES(5379658927031915957,2,9,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(5565454759138054068,1,NULL,1,NULL,NULL);
INSERT INTO sheet VALUES(5669445698708844695,1,NULL,1,NULL,NULL);
INSERT INTO sheet VALUES(6034511892675382294,1,NULL,1,NULL,NULL);
INSERT INTO sheet VALUES(6607474467844446407,4,7,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(6617687284747696874,3,3,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(6989454843557522768,1,NULL,1,NULL,NULL);
INSERT INTO sheet VALUES(7344395007812540213,3,6,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(7687242165265603140,2,6,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(8055469472966651326,3,4,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(8115525935632113193,4,5,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(8294639424742580587,4,9,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(8368348469850303582,2,7,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(8713817449200400955,1,NULL,1,NULL,NULL);
INSERT INTO sheet VALUES(8865018282458048626,3,11,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(8985145687668494151,3,1,1,NULL,'2018-05-25');
INSERT INTO sheet VALUES(9145589080116744791,1,NULL,1,NULL,NULL);
CREATE TABLE answer (
    sheet INTEGER NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
    about TEXT NOT NULL,
    question TEXT NOT NULL CHECK (question <> ''),
    value TEXT NOT NULL,
    comment TEXT NOT NULL,
    PRIMARY KEY (sheet, about, question)
) STRICT, WITHOUT ROWID;
INSERT INTO answer VALUES(229206952864873876,'','ambition','goals','');
INSERT INTO answer VALUES(229206952864873876,'','capacity','3','');
INSERT INTO answer VALUES(229206952864873876,'','challenges','3','');
INSERT INTO answer VALUES(229206952864873876,'','lines','2','');
INSERT INTO answer VALUES(229206952864873876,'','money','3','');
INSERT INTO answer VALUES(229206952864873876,'','politics','4','');
INSERT INTO answer VALUES(229206952864873876,'','power','2','');
INSERT INTO answer VALUES(229206952864873876,'','realistic','4','');
INSERT INTO answer VALUES(229206952864873876,'','roles','3','');
INSERT INTO answer VALUES(489116387131076228,'','boundary-1','2','');
INSERT INTO answer VALUES(489116387131076228,'','boundary-2','2','');
INSERT INTO answer VALUES(489116387131076228,'','communication-1','2','');
INSERT INTO answer VALUES(489116387131076228,'','communication-2','3','');
INSERT INTO answer VALUES(489116387131076228,'','insight-1','1','');
INSERT INTO answer VALUES(489116387131076228,'','insight-2','2','');
INSERT INTO answer VALUES(489116387131076228,'','leadership-1','3','');
INSERT INTO answer VALUES(489116387131076228,'','leadership-2','3','');
INSERT INTO answer VALUES(489116387131076228,'','resourcing-1','2','');
INSERT INTO answer VALUES(489116387131076228,'','resourcing-2','1','');
INSERT INTO answer VALUES(489116387131076228,'','selflessness-1','3','');
INSERT INTO answer VALUES(489116387131076228,'','selflessness-2','2','');
INSERT INTO answer VALUES(984475317239277199,'','boundary-1','1','');
INSERT INTO answer VALUES(984475317239277199,'','boundary-2','1','');
INSERT INTO answer VALUES(984475317239277199,'','communication-1','1','');
INSERT INTO answer VALUES(984475317239277199,'','communication-2','3','');
INSERT INTO answer VALUES(984475317239277199,'','insight-1','1','');
INSERT INTO answer VALUES(984475317239277199,'','insight-2','2','');
INSERT INTO answer VALUES(984475317239277199,'','leadership-1','3','');
INSERT INTO answer VALUES(984475317239277199,'','leadership-2','3','');
INSERT INTO answer VALUES(984475317239277199,'','resourcing-1','1','');
INSERT INTO answer VALUES(984475317239277199,'','resourcing-2','1','');
INSERT INTO answer VALUES(984475317239277199,'','selflessness-1','3','');
INSERT INTO answer VALUES(984475317239277199,'','selflessness-2','2','');
INSERT INTO answer VALUES(989887711817836021,'','commitment','1','');
INSERT INTO answer VALUES(989887711817836021,'','individuals','3','');
INSERT INTO answer VALUES(989887711817836021,'','own','3','');
INSERT INTO answer VALUES(989887711817836021,'','prevention','3','');
INSERT INTO answer VALUES(989887711817836021,'','purpose','1','');
INSERT INTO answer VALUES(989887711817836021,'','same-aim','4','');
INSERT INTO answer VALUES(989887711817836021,'','understand','3','');
INSERT INTO answer VALUES(1193994580216837320,'','boundary-1','2','');
INSERT INTO answer VALUES(1193994580216837320,'','boundary-2','2','');
INSERT INTO answer VALUES(1193994580216837320,'','communication-1','2','');
INSERT INTO answer VALUES(1193994580216837320,'','communication-2','1','');
INSERT INTO answer VALUES(1193994580216837320,'','insight-1','1','');
INSERT INTO answer VALUES(1193994580216837320,'','insight-2','1','');
INSERT INTO answer VALUES(1193994580216837320,'','leadership-1','3','');
INSERT INTO answer VALUES(1193994580216837320,'','leadership-2','2','');
INSERT INTO answer VALUES(1193994580216837320,'','resourcing-1','1','');
INSERT INTO answer VALUES(1193994580216837320,'','resourcing-2','1','');
INSERT INTO answer VALUES(1193994580216837320,'','selflessness-1','2','');
INSERT INTO answer VALUES(1193994580216837320,'','selflessness-2','3','');
INSERT INTO answer VALUES(1426440245847965063,'','boundary-1','1','');
INSERT INTO answer VALUES(1426440245847965063,'','boundary-2','1','');
INSERT INTO answer VALUES(1426440245847965063,'','communication-1','1','');
INSERT INTO answer VALUES(1426440245847965063,'','communication-2','2','');
INSERT INTO answer VALUES(1426440245847965063,'','insight-1','2','');
INSERT INTO answer VALUES(1426440245847965063,'','insight-2','1','');
INSERT INTO answer VALUES(1426440245847965063,'','leadership-1','2','');
INSERT INTO answer VALUES(1426440245847965063,'','leadership-2','2','');
INSERT INTO answer VALUES(1426440245847965063,'','resourcing-1','1','');
INSERT INTO answer VALUES(1426440245847965063,'','resourcing-2','1','');
INSERT INTO answer VALUES(1426440245847965063,'','selflessness-1','3','');
INSERT INTO answer VALUES(1426440245847965063,'','selflessness-2','3','');
INSERT INTO answer VALUES(1476533113245339973,'','ambition','service','');
INSERT INTO answer VALUES(1476533113245339973,'','capacity','1','Two officers do this beside their work.');
INSERT INTO answer VALUES(1476533113245339973,'','challenges','2','');
INSERT INTO answer VALUES(1476533113245339973,'','lines','3','');
INSERT INTO answer VALUES(1476533113245339973,'','money','2','');
INSERT INTO answer VALUES(1476533113245339973,'','politics','2','');
INSERT INTO answer VALUES(1476533113245339973,'','power','1','');
INSERT INTO answer VALUES(1476533113245339973,'','realistic','2','');
INSERT INTO answer VALUES(1476533113245339973,'','roles','2','');
INSERT INTO answer VALUES(1883431132149969490,'','boundary-1','1','');
INSERT INTO answer VALUES(1883431132149969490,'','boundary-2','1','');
INSERT INTO answer VALUES(1883431132149969490,'','communication-1','1','');
INSERT INTO answer VALUES(1883431132149969490,'','communication-2','1','');
INSERT INTO answer VALUES(1883431132149969490,'','insight-1','1','');
INSERT INTO answer VALUES(1883431132149969490,'','insight-2','1','');
INSERT INTO answer VALUES(1883431132149969490,'','leadership-1','3','');
INSERT INTO answer VALUES(1883431132149969490,'','leadership-2','2','');
INSERT INTO answer VALUES(1883431132149969490,'','resourcing-1','2','');
INSERT INTO answer VALUES(1883431132149969490,'','resourcing-2','1','');
INSERT INTO answer VALUES(1883431132149969490,'','selflessness-1','3','');
INSERT INTO answer VALUES(1883431132149969490,'','selflessness-2','2','');
INSERT INTO answer VALUES(1959411764629783487,'','ambition','system','');
INSERT INTO answer VALUES(1959411764629783487,'','capacity','4','');
INSERT INTO answer VALUES(1959411764629783487,'','challenges','3','');
INSERT INTO answer VALUES(1959411764629783487,'','lines','4','');
INSERT INTO answer VALUES(1959411764629783487,'','money','2','');
INSERT INTO answer VALUES(1959411764629783487,'','politics','5','');
INSERT INTO answer VALUES(1959411764629783487,'','power','3','');
INSERT INTO answer VALUES(1959411764629783487,'','realistic','4','');
INSERT INTO answer VALUES(1959411764629783487,'','roles','3','');
INSERT INTO answer VALUES(1975830681236028547,'','commitment','3','');
INSERT INTO answer VALUES(1975830681236028547,'','individuals','3','');
INSERT INTO answer VALUES(1975830681236028547,'','own','4','');
INSERT INTO answer VALUES(1975830681236028547,'','prevention','2','');
INSERT INTO answer VALUES(1975830681236028547,'','purpose','3','');
INSERT INTO answer VALUES(1975830681236028547,'','same-aim','2','');
INSERT INTO answer VALUES(1975830681236028547,'','understand','3','');
INSERT INTO answer VALUES(2180052969412920017,'','aim','4','');
INSERT INTO answer VALUES(2180052969412920017,'','culture','3','');
INSERT INTO answer VALUES(2180052969412920017,'','end','2','');
INSERT INTO answer VALUES(2180052969412920017,'','exit','2','');
INSERT INTO answer VALUES(2180052969412920017,'','governance','4','');
INSERT INTO answer VALUES(2180052969412920017,'','limits','1','');
INSERT INTO answer VALUES(2180052969412920017,'','more-partners','3','');
INSERT INTO answer VALUES(2180052969412920017,'','operate','2','');
INSERT INTO answer VALUES(2180052969412920017,'','other-partners','2','');
INSERT INTO answer VALUES(2180052969412920017,'','room','3','');
INSERT INTO answer VALUES(2180052969412920017,'','scope','4','');
INSERT INTO answer VALUES(2180052969412920017,'','services','3','');
INSERT INTO answer VALUES(2180052969412920017,'','trade','2','');
INSERT INTO answer VALUES(2180052969412920017,'','vehicle','4','');
INSERT INTO answer VALUES(2612791982058388923,'','aim','4','');
INSERT INTO answer VALUES(2612791982058388923,'','culture','3','');
INSERT INTO answer VALUES(2612791982058388923,'','end','2','');
INSERT INTO answer VALUES(2612791982058388923,'','exit','1','');
INSERT INTO answer VALUES(2612791982058388923,'','governance','3','');
INSERT INTO answer VALUES(2612791982058388923,'','limits','1','');
INSERT INTO answer VALUES(2612791982058388923,'','more-partners','4','');
INSERT INTO answer VALUES(2612791982058388923,'','operate','2','');
INSERT INTO answer VALUES(2612791982058388923,'','other-partners','2','');
INSERT INTO answer VALUES(2612791982058388923,'','room','2','');
INSERT INTO answer VALUES(2612791982058388923,'','scope','?','');
INSERT INTO answer VALUES(2612791982058388923,'','services','2','');
INSERT INTO answer VALUES(2612791982058388923,'','trade','2','');
INSERT INTO answer VALUES(2612791982058388923,'','vehicle','4','');
INSERT INTO answer VALUES(2713051610903542758,'','ambition','goals','');
INSERT INTO answer VALUES(2713051610903542758,'','capacity','4','');
INSERT INTO answer VALUES(2713051610903542758,'','challenges','2','');
INSERT INTO answer VALUES(2713051610903542758,'','lines','3','');
INSERT INTO answer VALUES(2713051610903542758,'','money','2','');
INSERT INTO answer VALUES(2713051610903542758,'','politics','3','');
INSERT INTO answer VALUES(2713051610903542758,'','power','2','');
INSERT INTO answer VALUES(2713051610903542758,'','realistic','2','');
INSERT INTO answer VALUES(2713051610903542758,'','roles','2','');
INSERT INTO answer VALUES(2776748428208117976,'','boundary-1','2','');
INSERT INTO answer VALUES(2776748428208117976,'','boundary-2','2','');
INSERT INTO answer VALUES(2776748428208117976,'','communication-1','2','');
INSERT INTO answer VALUES(2776748428208117976,'','communication-2','2','');
INSERT INTO answer VALUES(2776748428208117976,'','insight-1','2','');
INSERT INTO answer VALUES(2776748428208117976,'','insight-2','1','');
INSERT INTO answer VALUES(2776748428208117976,'','leadership-1','1','');
INSERT INTO answer VALUES(2776748428208117976,'','leadership-2','2','');
INSERT INTO answer VALUES(2776748428208117976,'','resourcing-1','2','');
INSERT INTO answer VALUES(2776748428208117976,'','resourcing-2','1','');
INSERT INTO answer VALUES(2776748428208117976,'','selflessness-1','3','');
INSERT INTO answer VALUES(2776748428208117976,'','selflessness-2','3','');
INSERT INTO answer VALUES(2805683927566353572,'','aim','3','');
INSERT INTO answer VALUES(2805683927566353572,'','culture','3','');
INSERT INTO answer VALUES(2805683927566353572,'','end','3','');
INSERT INTO answer VALUES(2805683927566353572,'','exit','1','');
INSERT INTO answer VALUES(2805683927566353572,'','governance','4','');
INSERT INTO answer VALUES(2805683927566353572,'','limits','1','');
INSERT INTO answer VALUES(2805683927566353572,'','more-partners','1','');
INSERT INTO answer VALUES(2805683927566353572,'','operate','2','');
INSERT INTO answer VALUES(2805683927566353572,'','other-partners','2','');
INSERT INTO answer VALUES(2805683927566353572,'','room','1','');
INSERT INTO answer VALUES(2805683927566353572,'','scope','4','');
INSERT INTO answer VALUES(2805683927566353572,'','services','2','');
INSERT INTO answer VALUES(2805683927566353572,'','trade','1','');
INSERT INTO answer VALUES(2805683927566353572,'','vehicle','3','');
INSERT INTO answer VALUES(3178252296609453371,'','ambition','system','');
INSERT INTO answer VALUES(3178252296609453371,'','capacity','2','');
INSERT INTO answer VALUES(3178252296609453371,'','challenges','4','');
INSERT INTO answer VALUES(3178252296609453371,'','lines','3','');
INSERT INTO answer VALUES(3178252296609453371,'','money','2','');
INSERT INTO answer VALUES(3178252296609453371,'','politics','3','');
INSERT INTO answer VALUES(3178252296609453371,'','power','2','');
INSERT INTO answer VALUES(3178252296609453371,'','realistic','3','');
INSERT INTO answer VALUES(3178252296609453371,'','roles','4','');
INSERT INTO answer VALUES(3595119058454361895,'','boundary-1','2','');
INSERT INTO answer VALUES(3595119058454361895,'','boundary-2','1','');
INSERT INTO answer VALUES(3595119058454361895,'','communication-1','1','');
INSERT INTO answer VALUES(3595119058454361895,'','communication-2','2','');
INSERT INTO answer VALUES(3595119058454361895,'','insight-1','1','');
INSERT INTO answer VALUES(3595119058454361895,'','insight-2','1','');
INSERT INTO answer VALUES(3595119058454361895,'','leadership-1','1','');
INSERT INTO answer VALUES(3595119058454361895,'','leadership-2','3','');
INSERT INTO answer VALUES(3595119058454361895,'','resourcing-1','1','');
INSERT INTO answer VALUES(3595119058454361895,'','resourcing-2','1','');
INSERT INTO answer VALUES(3595119058454361895,'','selflessness-1','3','');
INSERT INTO answer VALUES(3595119058454361895,'','selflessness-2','3','');
INSERT INTO answer VALUES(4052875463354621838,'','aim','4','');
INSERT INTO answer VALUES(4052875463354621838,'','culture','2','');
INSERT INTO answer VALUES(4052875463354621838,'','end','3','');
INSERT INTO answer VALUES(4052875463354621838,'','exit','1','');
INSERT INTO answer VALUES(4052875463354621838,'','governance','4','');
INSERT INTO answer VALUES(4052875463354621838,'','limits','3','');
INSERT INTO answer VALUES(4052875463354621838,'','more-partners','2','');
INSERT INTO answer VALUES(4052875463354621838,'','operate','2','');
INSERT INTO answer VALUES(4052875463354621838,'','other-partners','3','');
INSERT INTO answer VALUES(4052875463354621838,'','room','2','');
INSERT INTO answer VALUES(4052875463354621838,'','scope','4','');
INSERT INTO answer VALUES(4052875463354621838,'','services','2','');
INSERT INTO answer VALUES(4052875463354621838,'','trade','2','');
INSERT INTO answer VALUES(4052875463354621838,'','vehicle','4','');
INSERT INTO answer VALUES(4192247809250645188,'','aim','4','');
INSERT INTO answer VALUES(4192247809250645188,'','culture','2','');
INSERT INTO answer VALUES(4192247809250645188,'','end','3','');
INSERT INTO answer VALUES(4192247809250645188,'','exit','2','');
INSERT INTO answer VALUES(4192247809250645188,'','governance','3','');
INSERT INTO answer VALUES(4192247809250645188,'','limits','1','');
INSERT INTO answer VALUES(4192247809250645188,'','more-partners','2','');
INSERT INTO answer VALUES(4192247809250645188,'','operate','2','');
INSERT INTO answer VALUES(4192247809250645188,'','other-partners','3','');
INSERT INTO answer VALUES(4192247809250645188,'','room','2','');
INSERT INTO answer VALUES(4192247809250645188,'','scope','4','');
INSERT INTO answer VALUES(4192247809250645188,'','services','3','');
INSERT INTO answer VALUES(4192247809250645188,'','trade','1','');
INSERT INTO answer VALUES(4192247809250645188,'','vehicle','4','');
INSERT INTO answer VALUES(4215167715866572311,'','commitment','2','');
INSERT INTO answer VALUES(4215167715866572311,'','individuals','2','');
INSERT INTO answer VALUES(4215167715866572311,'','own','2','');
INSERT INTO answer VALUES(4215167715866572311,'','prevention','3','');
INSERT INTO answer VALUES(4215167715866572311,'','purpose','?','');
INSERT INTO answer VALUES(4215167715866572311,'','same-aim','3','');
INSERT INTO answer VALUES(4215167715866572311,'','understand','2','');
INSERT INTO answer VALUES(4388004016337762061,'','commitment','2','');
INSERT INTO answer VALUES(4388004016337762061,'','individuals','4','');
INSERT INTO answer VALUES(4388004016337762061,'','own','4','');
INSERT INTO answer VALUES(4388004016337762061,'','prevention','3','');
INSERT INTO answer VALUES(4388004016337762061,'','purpose','5','');
INSERT INTO answer VALUES(4388004016337762061,'','same-aim','3','');
INSERT INTO answer VALUES(4388004016337762061,'','understand','4','');
INSERT INTO answer VALUES(4465990395985903620,'','ambition','goals','');
INSERT INTO answer VALUES(4465990395985903620,'','capacity','4','');
INSERT INTO answer VALUES(4465990395985903620,'','challenges','3','');
INSERT INTO answer VALUES(4465990395985903620,'','lines','2','');
INSERT INTO answer VALUES(4465990395985903620,'','money','3','');
INSERT INTO answer VALUES(4465990395985903620,'','politics','3','');
INSERT INTO answer VALUES(4465990395985903620,'','power','2','');
INSERT INTO answer VALUES(4465990395985903620,'','realistic','5','');
INSERT INTO answer VALUES(4465990395985903620,'','roles','3','');
INSERT INTO answer VALUES(4502551571305594391,'','commitment','2','');
INSERT INTO answer VALUES(4502551571305594391,'','individuals','3','');
INSERT INTO answer VALUES(4502551571305594391,'','own','3','');
INSERT INTO answer VALUES(4502551571305594391,'','prevention','3','');
INSERT INTO answer VALUES(4502551571305594391,'','purpose','3','');
INSERT INTO answer VALUES(4502551571305594391,'','same-aim','3','');
INSERT INTO answer VALUES(4502551571305594391,'','understand','4','');
INSERT INTO answer VALUES(4869248774350195424,'','aim','4','');
INSERT INTO answer VALUES(4869248774350195424,'','culture','2','');
INSERT INTO answer VALUES(4869248774350195424,'','end','4','');
INSERT INTO answer VALUES(4869248774350195424,'','exit','1','');
INSERT INTO answer VALUES(4869248774350195424,'','governance','3','');
INSERT INTO answer VALUES(4869248774350195424,'','limits','1','');
INSERT INTO answer VALUES(4869248774350195424,'','more-partners','3','');
INSERT INTO answer VALUES(4869248774350195424,'','operate','3','');
INSERT INTO answer VALUES(4869248774350195424,'','other-partners','2','');
INSERT INTO answer VALUES(4869248774350195424,'','room','2','');
INSERT INTO answer VALUES(4869248774350195424,'','scope','4','');
INSERT INTO answer VALUES(4869248774350195424,'','services','2','');
INSERT INTO answer VALUES(4869248774350195424,'','trade','1','');
INSERT INTO answer VALUES(4869248774350195424,'','vehicle','3','');
INSERT INTO answer VALUES(4873424890294873260,'','ambition','goals','');
INSERT INTO answer VALUES(4873424890294873260,'','capacity','3','');
INSERT INTO answer VALUES(4873424890294873260,'','challenges','3','');
INSERT INTO answer VALUES(4873424890294873260,'','lines','4','');
INSERT INTO answer VALUES(4873424890294873260,'','money','3','');
INSERT INTO answer VALUES(4873424890294873260,'','politics','4','');
INSERT INTO answer VALUES(4873424890294873260,'','power','2','');
INSERT INTO answer VALUES(4873424890294873260,'','realistic','2','');
INSERT INTO answer VALUES(4873424890294873260,'','roles','3','');
INSERT INTO answer VALUES(5011359482399575989,'','ambition','goals','');
INSERT INTO answer VALUES(5011359482399575989,'','capacity','3','');
INSERT INTO answer VALUES(5011359482399575989,'','challenges','4','');
INSERT INTO answer VALUES(5011359482399575989,'','lines','3','');
INSERT INTO answer VALUES(5011359482399575989,'','money','3','');
INSERT INTO answer VALUES(5011359482399575989,'','politics','4','');
INSERT INTO answer VALUES(5011359482399575989,'','power','2','');
INSERT INTO answer VALUES(5011359482399575989,'','realistic','3','');
INSERT INTO answer VALUES(5011359482399575989,'','roles','3','');
INSERT INTO answer VALUES(5205768467772087604,'','boundary-1','2','');
INSERT INTO answer VALUES(5205768467772087604,'','boundary-2','2','');
INSERT INTO answer VALUES(5205768467772087604,'','communication-1','1','');
INSERT INTO answer VALUES(5205768467772087604,'','communication-2','1','');
INSERT INTO answer VALUES(5205768467772087604,'','insight-1','2','');
INSERT INTO answer VALUES(5205768467772087604,'','insight-2','1','');
INSERT INTO answer VALUES(5205768467772087604,'','leadership-1','2','');
INSERT INTO answer VALUES(5205768467772087604,'','leadership-2','3','');
INSERT INTO answer VALUES(5205768467772087604,'','resourcing-1','1','');
INSERT INTO answer VALUES(5205768467772087604,'','resourcing-2','1','');
INSERT INTO answer VALUES(5205768467772087604,'','selflessness-1','2','');
INSERT INTO answer VALUES(5205768467772087604,'','selflessness-2','2','');
INSERT INTO answer VALUES(5379658927031915957,'','ambition','goals','');
INSERT INTO answer VALUES(5379658927031915957,'','capacity','3','');
INSERT INTO answer VALUES(5379658927031915957,'','challenges','3','');
INSERT INTO answer VALUES(5379658927031915957,'','lines','3','');
INSERT INTO answer VALUES(5379658927031915957,'','money','3','');
INSERT INTO answer VALUES(5379658927031915957,'','politics','4','');
INSERT INTO answer VALUES(5379658927031915957,'','power','2','');
INSERT INTO answer VALUES(5379658927031915957,'','realistic','3','');
INSERT INTO answer VALUES(5379658927031915957,'','roles','2','');
INSERT INTO answer VALUES(5565454759138054068,'','boundary-1','1','');
INSERT INTO answer VALUES(5565454759138054068,'','boundary-2','2','');
INSERT INTO answer VALUES(5565454759138054068,'','communication-1','2','');
INSERT INTO answer VALUES(5565454759138054068,'','communication-2','2','');
INSERT INTO answer VALUES(5565454759138054068,'','insight-1','2','');
INSERT INTO answer VALUES(5565454759138054068,'','insight-2','2','');
INSERT INTO answer VALUES(5565454759138054068,'','leadership-1','3','');
INSERT INTO answer VALUES(5565454759138054068,'','leadership-2','2','');
INSERT INTO answer VALUES(5565454759138054068,'','resourcing-1','1','');
INSERT INTO answer VALUES(5565454759138054068,'','resourcing-2','1','');
INSERT INTO answer VALUES(5565454759138054068,'','selflessness-1','2','');
INSERT INTO answer VALUES(5565454759138054068,'','selflessness-2','4','');
INSERT INTO answer VALUES(5669445698708844695,'','boundary-1','1','');
INSERT INTO answer VALUES(5669445698708844695,'','boundary-2','1','');
INSERT INTO answer VALUES(5669445698708844695,'','communication-1','2','');
INSERT INTO answer VALUES(5669445698708844695,'','communication-2','1','');
INSERT INTO answer VALUES(5669445698708844695,'','insight-1','1','');
INSERT INTO answer VALUES(5669445698708844695,'','insight-2','2','');
INSERT INTO answer VALUES(5669445698708844695,'','leadership-1','2','');
INSERT INTO answer VALUES(5669445698708844695,'','leadership-2','3','');
INSERT INTO answer VALUES(5669445698708844695,'','resourcing-1','1','');
INSERT INTO answer VALUES(5669445698708844695,'','resourcing-2','2','');
INSERT INTO answer VALUES(5669445698708844695,'','selflessness-1','2','');
INSERT INTO answer VALUES(5669445698708844695,'','selflessness-2','1','');
INSERT INTO answer VALUES(6034511892675382294,'','boundary-1','3','');
INSERT INTO answer VALUES(6034511892675382294,'','boundary-2','2','');
INSERT INTO answer VALUES(6034511892675382294,'','communication-1','1','');
INSERT INTO answer VALUES(6034511892675382294,'','communication-2','1','');
INSERT INTO answer VALUES(6034511892675382294,'','insight-1','2','');
INSERT INTO answer VALUES(6034511892675382294,'','insight-2','1','');
INSERT INTO answer VALUES(6034511892675382294,'','leadership-1','2','');
INSERT INTO answer VALUES(6034511892675382294,'','leadership-2','2','');
INSERT INTO answer VALUES(6034511892675382294,'','resourcing-1','1','');
INSERT INTO answer VALUES(6034511892675382294,'','resourcing-2','1','');
INSERT INTO answer VALUES(6034511892675382294,'','selflessness-1','2','');
INSERT INTO answer VALUES(6034511892675382294,'','selflessness-2','3','');
INSERT INTO answer VALUES(6607474467844446407,'','aim','4','');
INSERT INTO answer VALUES(6607474467844446407,'','culture','2','');
INSERT INTO answer VALUES(6607474467844446407,'','end','2','');
INSERT INTO answer VALUES(6607474467844446407,'','exit','1','');
INSERT INTO answer VALUES(6607474467844446407,'','governance','3','');
INSERT INTO answer VALUES(6607474467844446407,'','limits','1','');
INSERT INTO answer VALUES(6607474467844446407,'','more-partners','3','');
INSERT INTO answer VALUES(6607474467844446407,'','operate','3','');
INSERT INTO answer VALUES(6607474467844446407,'','other-partners','2','');
INSERT INTO answer VALUES(6607474467844446407,'','room','2','');
INSERT INTO answer VALUES(6607474467844446407,'','scope','4','');
INSERT INTO answer VALUES(6607474467844446407,'','services','2','');
INSERT INTO answer VALUES(6607474467844446407,'','trade','2','');
INSERT INTO answer VALUES(6607474467844446407,'','vehicle','3','');
INSERT INTO answer VALUES(6617687284747696874,'','commitment','2','');
INSERT INTO answer VALUES(6617687284747696874,'','individuals','3','');
INSERT INTO answer VALUES(6617687284747696874,'','own','3','');
INSERT INTO answer VALUES(6617687284747696874,'','prevention','2','');
INSERT INTO answer VALUES(6617687284747696874,'','purpose','3','');
INSERT INTO answer VALUES(6617687284747696874,'','same-aim','3','');
INSERT INTO answer VALUES(6617687284747696874,'','understand','3','');
INSERT INTO answer VALUES(6989454843557522768,'','boundary-1','1','');
INSERT INTO answer VALUES(6989454843557522768,'','boundary-2','2','');
INSERT INTO answer VALUES(6989454843557522768,'','communication-1','1','');
INSERT INTO answer VALUES(6989454843557522768,'','communication-2','1','');
INSERT INTO answer VALUES(6989454843557522768,'','insight-1','1','');
INSERT INTO answer VALUES(6989454843557522768,'','insight-2','1','');
INSERT INTO answer VALUES(6989454843557522768,'','leadership-1','2','');
INSERT INTO answer VALUES(6989454843557522768,'','leadership-2','3','');
INSERT INTO answer VALUES(6989454843557522768,'','resourcing-1','2','');
INSERT INTO answer VALUES(6989454843557522768,'','resourcing-2','1','');
INSERT INTO answer VALUES(6989454843557522768,'','selflessness-1','2','');
INSERT INTO answer VALUES(6989454843557522768,'','selflessness-2','3','');
INSERT INTO answer VALUES(7344395007812540213,'','commitment','3','');
INSERT INTO answer VALUES(7344395007812540213,'','individuals','2','');
INSERT INTO answer VALUES(7344395007812540213,'','own','3','');
INSERT INTO answer VALUES(7344395007812540213,'','prevention','2','Nearly all of the money goes to hospitals.');
INSERT INTO answer VALUES(7344395007812540213,'','purpose','4','');
INSERT INTO answer VALUES(7344395007812540213,'','same-aim','2','');
INSERT INTO answer VALUES(7344395007812540213,'','understand','3','');
INSERT INTO answer VALUES(7687242165265603140,'','ambition','goals','');
INSERT INTO answer VALUES(7687242165265603140,'','capacity','2','');
INSERT INTO answer VALUES(7687242165265603140,'','challenges','3','');
INSERT INTO answer VALUES(7687242165265603140,'','lines','2','');
INSERT INTO answer VALUES(7687242165265603140,'','money','3','');
INSERT INTO answer VALUES(7687242165265603140,'','politics','3','');
INSERT INTO answer VALUES(7687242165265603140,'','power','2','');
INSERT INTO answer VALUES(7687242165265603140,'','realistic','3','');
INSERT INTO answer VALUES(7687242165265603140,'','roles','4','');
INSERT INTO answer VALUES(8055469472966651326,'','commitment','3','');
INSERT INTO answer VALUES(8055469472966651326,'','individuals','3','');
INSERT INTO answer VALUES(8055469472966651326,'','own','3','');
INSERT INTO answer VALUES(8055469472966651326,'','prevention','2','');
INSERT INTO answer VALUES(8055469472966651326,'','purpose','4','');
INSERT INTO answer VALUES(8055469472966651326,'','same-aim','2','');
INSERT INTO answer VALUES(8055469472966651326,'','understand','3','');
INSERT INTO answer VALUES(8115525935632113193,'','aim','4','');
INSERT INTO answer VALUES(8115525935632113193,'','culture','3','');
INSERT INTO answer VALUES(8115525935632113193,'','end','3','');
INSERT INTO answer VALUES(8115525935632113193,'','exit','1','We have an agreement from 2015; nobody has read it since.');
INSERT INTO answer VALUES(8115525935632113193,'','governance','3','');
INSERT INTO answer VALUES(8115525935632113193,'','limits','2','');
INSERT INTO answer VALUES(8115525935632113193,'','more-partners','3','');
INSERT INTO answer VALUES(8115525935632113193,'','operate','1','');
INSERT INTO answer VALUES(8115525935632113193,'','other-partners','2','');
INSERT INTO answer VALUES(8115525935632113193,'','room','3','');
INSERT INTO answer VALUES(8115525935632113193,'','scope','4','');
INSERT INTO answer VALUES(8115525935632113193,'','services','2','');
INSERT INTO answer VALUES(8115525935632113193,'','trade','2','');
INSERT INTO answer VALUES(8115525935632113193,'','vehicle','4','');
INSERT INTO answer VALUES(8294639424742580587,'','aim','4','');
INSERT INTO answer VALUES(8294639424742580587,'','culture','2','');
INSERT INTO answer VALUES(8294639424742580587,'','end','3','');
INSERT INTO answer VALUES(8294639424742580587,'','exit','2','');
INSERT INTO answer VALUES(8294639424742580587,'','governance','4','');
INSERT INTO answer VALUES(8294639424742580587,'','limits','2','');
INSERT INTO answer VALUES(8294639424742580587,'','more-partners','2','');
INSERT INTO answer VALUES(8294639424742580587,'','operate','1','');
INSERT INTO answer VALUES(8294639424742580587,'','other-partners','3','');
INSERT INTO answer VALUES(8294639424742580587,'','room','1','');
INSERT INTO answer VALUES(8294639424742580587,'','scope','4','');
INSERT INTO answer VALUES(8294639424742580587,'','services','2','');
INSERT INTO answer VALUES(8294639424742580587,'','trade','1','');
INSERT INTO answer VALUES(8294639424742580587,'','vehicle','3','');
INSERT INTO answer VALUES(8368348469850303582,'','ambition','service','');
INSERT INTO answer VALUES(8368348469850303582,'','capacity','3','');
INSERT INTO answer VALUES(8368348469850303582,'','challenges','2','');
INSERT INTO answer VALUES(8368348469850303582,'','lines','4','');
INSERT INTO answer VALUES(8368348469850303582,'','money','3','');
INSERT INTO answer VALUES(8368348469850303582,'','politics','3','');
INSERT INTO answer VALUES(8368348469850303582,'','power','2','');
INSERT INTO answer VALUES(8368348469850303582,'','realistic','3','');
INSERT INTO answer VALUES(8368348469850303582,'','roles','2','');
INSERT INTO answer VALUES(8713817449200400955,'','boundary-1','1','');
INSERT INTO answer VALUES(8713817449200400955,'','boundary-2','2','');
INSERT INTO answer VALUES(8713817449200400955,'','communication-1','2','');
INSERT INTO answer VALUES(8713817449200400955,'','communication-2','2','');
INSERT INTO answer VALUES(8713817449200400955,'','insight-1','2','');
INSERT INTO answer VALUES(8713817449200400955,'','insight-2','2','');
INSERT INTO answer VALUES(8713817449200400955,'','leadership-1','2','');
INSERT INTO answer VALUES(8713817449200400955,'','leadership-2','2','');
INSERT INTO answer VALUES(8713817449200400955,'','resourcing-1','1','');
INSERT INTO answer VALUES(8713817449200400955,'','resourcing-2','1','');
INSERT INTO answer VALUES(8713817449200400955,'','selflessness-1','4','');
INSERT INTO answer VALUES(8713817449200400955,'','selflessness-2','2','');
INSERT INTO answer VALUES(8865018282458048626,'','commitment','3','');
INSERT INTO answer VALUES(8865018282458048626,'','individuals','3','');
INSERT INTO answer VALUES(8865018282458048626,'','own','2','');
INSERT INTO answer VALUES(8865018282458048626,'','prevention','2','');
INSERT INTO answer VALUES(8865018282458048626,'','purpose','3','');
INSERT INTO answer VALUES(8865018282458048626,'','same-aim','5','');
INSERT INTO answer VALUES(8865018282458048626,'','understand','4','');
INSERT INTO answer VALUES(8985145687668494151,'','commitment','?','');
INSERT INTO answer VALUES(8985145687668494151,'','individuals','1','');
INSERT INTO answer VALUES(8985145687668494151,'','own','3','');
INSERT INTO answer VALUES(8985145687668494151,'','prevention','1','');
INSERT INTO answer VALUES(8985145687668494151,'','purpose','3','');
INSERT INTO answer VALUES(8985145687668494151,'','same-aim','3','');
INSERT INTO answer VALUES(8985145687668494151,'','understand','3','');
INSERT INTO answer VALUES(9145589080116744791,'','boundary-1','3','');
INSERT INTO answer VALUES(9145589080116744791,'','boundary-2','2','');
INSERT INTO answer VALUES(9145589080116744791,'','communication-1','1','');
INSERT INTO answer VALUES(9145589080116744791,'','communication-2','1','');
INSERT INTO answer VALUES(9145589080116744791,'','insight-1','1','');
INSERT INTO answer VALUES(9145589080116744791,'','insight-2','2','');
INSERT INTO answer VALUES(9145589080116744791,'','leadership-1','3','');
INSERT INTO answer VALUES(9145589080116744791,'','leadership-2','3','');
INSERT INTO answer VALUES(9145589080116744791,'','resourcing-1','1','');
INSERT INTO answer VALUES(9145589080116744791,'','resourcing-2','1','');
INSERT INTO answer VALUES(9145589080116744791,'','selflessness-1','2','');
INSERT INTO answer VALUES(9145589080116744791,'','selflessness-2','4','');
CREATE TABLE placement (
    id INTEGER PRIMARY KEY,
    wave INTEGER NOT NULL REFERENCES wave (id),
    organisation INTEGER NOT NULL REFERENCES organisation (id),
    partner INTEGER NOT NULL REFERENCES organisation (id),
    place TEXT NOT NULL CHECK (place <> ''),
    reason TEXT NOT NULL CHECK (trim(reason) <> ''),
    decided TEXT NOT NULL
) STRICT;
INSERT INTO placement VALUES(1,1,1,2,'close','they said so','2018-06-01');
CREATE TABLE record (
    id INTEGER PRIMARY KEY,
    register TEXT NOT NULL CHECK (register <> ''),
    number INTEGER NOT NULL CHECK (number > 0),
    UNIQUE (register, number)
) STRICT;
INSERT INTO record VALUES(1,'barriers',1);
INSERT INTO record VALUES(2,'barriers',2);
INSERT INTO record VALUES(3,'barriers',3);
INSERT INTO record VALUES(4,'barriers',4);
INSERT INTO record VALUES(5,'barriers',5);
INSERT INTO record VALUES(6,'barriers',6);
INSERT INTO record VALUES(7,'barriers',7);
INSERT INTO record VALUES(8,'risks',1);
INSERT INTO record VALUES(9,'risks',2);
INSERT INTO record VALUES(10,'risks',3);
INSERT INTO record VALUES(11,'risks',4);
INSERT INTO record VALUES(12,'seats',1);
INSERT INTO record VALUES(13,'seats',2);
INSERT INTO record VALUES(14,'seats',3);
INSERT INTO record VALUES(15,'seats',4);
CREATE TABLE record_version (
    id INTEGER PRIMARY KEY,
    record INTEGER NOT NULL REFERENCES record (id),
    version INTEGER NOT NULL CHECK (version > 0),
    state TEXT NOT NULL,
    removed INTEGER NOT NULL CHECK (removed IN (0, 1)),
    at TEXT NOT NULL CHECK (at <> ''),
    by TEXT NOT NULL CHECK (by <> ''),
    note TEXT NOT NULL,
    UNIQUE (record, version)
) STRICT;
INSERT INTO record_version VALUES(1,1,1,'seen',0,'2017-11-20T09:00:00Z','Programme office','');
INSERT INTO record_version VALUES(2,1,2,'accepted',0,'2018-03-01T09:00:00Z','Programme office','The plan was approved in February 2018, with Christchurch still against it.');
INSERT INTO record_version VALUES(3,2,1,'seen',0,'2017-06-12T09:00:00Z','Finance officers’ group','Invented, to show how it works');
INSERT INTO record_version VALUES(4,2,2,'acting',0,'2017-09-04T09:00:00Z','Finance officers’ group','');
INSERT INTO record_version VALUES(5,2,3,'overcome',0,'2018-03-28T09:00:00Z','Finance officers’ group','All nine have signed the table.');
INSERT INTO record_version VALUES(6,3,1,'seen',0,'2018-04-10T09:00:00Z','Programme office','Invented, to show how it works');
INSERT INTO record_version VALUES(7,3,2,'acting',0,'2018-05-14T09:00:00Z','Programme office','The heads of human resources have taken it on.');
INSERT INTO record_version VALUES(8,4,1,'seen',0,'2018-05-14T09:00:00Z','Programme office','Invented, to show how it works');
INSERT INTO record_version VALUES(9,5,1,'agreed',0,'2018-05-14T09:00:00Z','Programme office','Invented, to show how it works');
INSERT INTO record_version VALUES(10,6,1,'agreed',0,'2018-05-14T09:00:00Z','Programme office','Invented, to show how it works');
INSERT INTO record_version VALUES(11,7,1,'seen',0,'2018-05-14T09:00:00Z','Programme office','Invented, to show how it works');
INSERT INTO record_version VALUES(12,8,1,'open',0,'2018-05-14T09:00:00Z','Programme office','Invented, to show how it works');
INSERT INTO record_version VALUES(13,9,1,'open',0,'2018-05-14T09:00:00Z','Programme office','Invented, to show how it works');
INSERT INTO record_version VALUES(14,10,1,'open',0,'2018-05-14T09:00:00Z','Programme office','Invented, to show how it works');
INSERT INTO record_version VALUES(15,11,1,'open',0,'2018-05-14T09:00:00Z','Programme office','Invented, to show how it works');
INSERT INTO record_version VALUES(16,12,1,'filled',0,'2018-05-14T09:00:00Z','Programme office','Invented, to show how it works');
INSERT INTO record_version VALUES(17,13,1,'filled',0,'2018-05-14T09:00:00Z','Programme office','Invented, to show how it works');
INSERT INTO record_version VALUES(18,14,1,'filled',0,'2018-05-14T09:00:00Z','Programme office','Invented, to show how it works');
INSERT INTO record_version VALUES(19,15,1,'vacant',0,'2018-05-14T09:00:00Z','Programme office','Invented, to show how it works');
CREATE TABLE record_item (
    version INTEGER NOT NULL REFERENCES record_version (id),
    field TEXT NOT NULL CHECK (field <> ''),
    position INTEGER NOT NULL CHECK (position >= 0),
    item TEXT NOT NULL,
    PRIMARY KEY (version, field, position)
) STRICT, WITHOUT ROWID;
INSERT INTO record_item VALUES(1,'barrier',0,'Christchurch fears for its council tax, its voice and its services');
INSERT INTO record_item VALUES(1,'behind',0,'Equal council tax in one new council, the end of a borough of its own, and services run from elsewhere.');
INSERT INTO record_item VALUES(1,'between',0,'Christchurch Borough Council');
INSERT INTO record_item VALUES(1,'between',1,'The eight other councils');
INSERT INTO record_item VALUES(1,'evidence',0,'Toolkit 2018, the Future Dorset example');
INSERT INTO record_item VALUES(1,'kind',0,'turf');
INSERT INTO record_item VALUES(1,'overcome',0,'A joint committee on which every council sits prepares the new councils; it meets in public.');
INSERT INTO record_item VALUES(2,'barrier',0,'Christchurch fears for its council tax, its voice and its services');
INSERT INTO record_item VALUES(2,'behind',0,'Equal council tax in one new council, the end of a borough of its own, and services run from elsewhere.');
INSERT INTO record_item VALUES(2,'between',0,'Christchurch Borough Council');
INSERT INTO record_item VALUES(2,'between',1,'The eight other councils');
INSERT INTO record_item VALUES(2,'evidence',0,'Toolkit 2018, the Future Dorset example');
INSERT INTO record_item VALUES(2,'kind',0,'turf');
INSERT INTO record_item VALUES(2,'overcome',0,'A joint committee on which every council sits prepares the new councils; it meets in public.');
INSERT INTO record_item VALUES(2,'owner',0,'Joint committee');
INSERT INTO record_item VALUES(3,'barrier',0,'Nine councils count the same cost in nine ways');
INSERT INTO record_item VALUES(3,'behind',0,'Overheads are shared out by nine rules; so a saving in one ledger is a cost in another.');
INSERT INTO record_item VALUES(3,'between',0,'Finance officers of all councils');
INSERT INTO record_item VALUES(3,'evidence',0,'Invented, to show how it works');
INSERT INTO record_item VALUES(3,'kind',0,'trust');
INSERT INTO record_item VALUES(3,'overcome',0,'One table of costs, with one rule for overheads, signed by all finance officers before any saving is named.');
INSERT INTO record_item VALUES(4,'barrier',0,'Nine councils count the same cost in nine ways');
INSERT INTO record_item VALUES(4,'behind',0,'Overheads are shared out by nine rules; so a saving in one ledger is a cost in another.');
INSERT INTO record_item VALUES(4,'between',0,'Finance officers of all councils');
INSERT INTO record_item VALUES(4,'due',0,'2018-03-31');
INSERT INTO record_item VALUES(4,'evidence',0,'Invented, to show how it works');
INSERT INTO record_item VALUES(4,'kind',0,'trust');
INSERT INTO record_item VALUES(4,'overcome',0,'One table of costs, with one rule for overheads, signed by all finance officers before any saving is named.');
INSERT INTO record_item VALUES(4,'owner',0,'Finance officers’ group');
INSERT INTO record_item VALUES(5,'barrier',0,'Nine councils count the same cost in nine ways');
INSERT INTO record_item VALUES(5,'behind',0,'Overheads are shared out by nine rules; so a saving in one ledger is a cost in another.');
INSERT INTO record_item VALUES(5,'between',0,'Finance officers of all councils');
INSERT INTO record_item VALUES(5,'due',0,'2018-03-31');
INSERT INTO record_item VALUES(5,'evidence',0,'Invented, to show how it works');
INSERT INTO record_item VALUES(5,'kind',0,'trust');
INSERT INTO record_item VALUES(5,'overcome',0,'One table of costs, with one rule for overheads, signed by all finance officers before any saving is named.');
INSERT INTO record_item VALUES(5,'owner',0,'Finance officers’ group');
INSERT INTO record_item VALUES(6,'barrier',0,'Staff do not know in which council they will work');
INSERT INTO record_item VALUES(6,'behind',0,'Two new councils, nine old ones, and no structure until the shadow executives decide.');
INSERT INTO record_item VALUES(6,'between',0,'Dorset County Council');
INSERT INTO record_item VALUES(6,'between',1,'West Dorset District Council');
INSERT INTO record_item VALUES(6,'between',2,'Purbeck District Council');
INSERT INTO record_item VALUES(6,'evidence',0,'Invented, to show how it works');
INSERT INTO record_item VALUES(6,'kind',0,'trust');
INSERT INTO record_item VALUES(6,'overcome',0,'Tell all staff on the same day what is known and what is not, every second week.');
INSERT INTO record_item VALUES(7,'barrier',0,'Staff do not know in which council they will work');
INSERT INTO record_item VALUES(7,'behind',0,'Two new councils, nine old ones, and no structure until the shadow executives decide.');
INSERT INTO record_item VALUES(7,'between',0,'Dorset County Council');
INSERT INTO record_item VALUES(7,'between',1,'West Dorset District Council');
INSERT INTO record_item VALUES(7,'between',2,'Purbeck District Council');
INSERT INTO record_item VALUES(7,'due',0,'2018-12-01');
INSERT INTO record_item VALUES(7,'evidence',0,'Invented, to show how it works');
INSERT INTO record_item VALUES(7,'kind',0,'trust');
INSERT INTO record_item VALUES(7,'overcome',0,'Tell all staff on the same day what is known and what is not, every second week.');
INSERT INTO record_item VALUES(7,'owner',0,'Heads of human resources');
INSERT INTO record_item VALUES(8,'barrier',0,'Councillors see their own ward when they look at the map');
INSERT INTO record_item VALUES(8,'behind',0,'They answer to the people of one patch.');
INSERT INTO record_item VALUES(8,'between',0,'Councillors of all nine councils');
INSERT INTO record_item VALUES(8,'evidence',0,'Invented, to show how it works');
INSERT INTO record_item VALUES(8,'kind',0,'turf');
INSERT INTO record_item VALUES(8,'overcome',0,'Show for each ward what joint work does for it.');
INSERT INTO record_item VALUES(9,'barrier',0,'Health plans for the whole county, the councils for two halves');
INSERT INTO record_item VALUES(9,'behind',0,'One health system, soon two councils with care for adults.');
INSERT INTO record_item VALUES(9,'between',0,'NHS Dorset Clinical Commissioning Group');
INSERT INTO record_item VALUES(9,'between',1,'Dorset County Council');
INSERT INTO record_item VALUES(9,'between',2,'Bournemouth Borough Council');
INSERT INTO record_item VALUES(9,'due',0,'2019-03-31');
INSERT INTO record_item VALUES(9,'evidence',0,'Invented, to show how it works');
INSERT INTO record_item VALUES(9,'kind',0,'turf');
INSERT INTO record_item VALUES(9,'overcome',0,'One board for health and care with both councils on it, and one plan.');
INSERT INTO record_item VALUES(9,'owner',0,'Directors of adult care');
INSERT INTO record_item VALUES(10,'barrier',0,'Shadow councils, budgets and elections fall into twelve months');
INSERT INTO record_item VALUES(10,'behind',0,'The law sets the days; nobody has done it before.');
INSERT INTO record_item VALUES(10,'between',0,'Joint committees');
INSERT INTO record_item VALUES(10,'between',1,'Programme office');
INSERT INTO record_item VALUES(10,'due',0,'2018-09-30');
INSERT INTO record_item VALUES(10,'evidence',0,'Invented, to show how it works');
INSERT INTO record_item VALUES(10,'kind',0,'time');
INSERT INTO record_item VALUES(10,'overcome',0,'A plan back from 1 April 2019 that names what can wait.');
INSERT INTO record_item VALUES(10,'owner',0,'Programme director');
INSERT INTO record_item VALUES(11,'barrier',0,'Parish and town councils hear of it last');
INSERT INTO record_item VALUES(11,'behind',0,'There are many of them, and nobody’s task to tell them.');
INSERT INTO record_item VALUES(11,'between',0,'Dorset Association of Parish and Town Councils');
INSERT INTO record_item VALUES(11,'between',1,'Dorset County Council');
INSERT INTO record_item VALUES(11,'evidence',0,'Invented, to show how it works');
INSERT INTO record_item VALUES(11,'kind',0,'trust');
INSERT INTO record_item VALUES(11,'overcome',0,'Ask their association to sit in the working groups.');
INSERT INTO record_item VALUES(12,'answer',0,'Advice from counsel; a timetable that can bear three months.');
INSERT INTO record_item VALUES(12,'cost',0,'40000000');
INSERT INTO record_item VALUES(12,'due',0,'2018-09-30');
INSERT INTO record_item VALUES(12,'kind',0,'law');
INSERT INTO record_item VALUES(12,'likely',0,'0.3');
INSERT INTO record_item VALUES(12,'owner',0,'Monitoring officers');
INSERT INTO record_item VALUES(12,'risk',0,'The order is challenged in court');
INSERT INTO record_item VALUES(12,'sign',0,'A letter before claim.');
INSERT INTO record_item VALUES(13,'answer',0,'Keep the old payrolls for three months.');
INSERT INTO record_item VALUES(13,'cost',0,'120000000');
INSERT INTO record_item VALUES(13,'due',0,'2018-12-15');
INSERT INTO record_item VALUES(13,'kind',0,'systems');
INSERT INTO record_item VALUES(13,'likely',0,'0.15');
INSERT INTO record_item VALUES(13,'owner',0,'Head of human resources');
INSERT INTO record_item VALUES(13,'risk',0,'Pay does not run on the first day');
INSERT INTO record_item VALUES(13,'sign',0,'Two trial runs fail.');
INSERT INTO record_item VALUES(14,'answer',0,'Tell each team by July where it will be.');
INSERT INTO record_item VALUES(14,'cost',0,'90000000');
INSERT INTO record_item VALUES(14,'due',0,'2018-07-31');
INSERT INTO record_item VALUES(14,'kind',0,'people');
INSERT INTO record_item VALUES(14,'likely',0,'0.4');
INSERT INTO record_item VALUES(14,'risk',0,'Social workers leave before the first day');
INSERT INTO record_item VALUES(14,'sign',0,'Notices rise for two months.');
INSERT INTO record_item VALUES(15,'answer',0,'One table of posts, signed by all finance officers.');
INSERT INTO record_item VALUES(15,'cost',0,'200000000');
INSERT INTO record_item VALUES(15,'due',0,'2018-08-31');
INSERT INTO record_item VALUES(15,'kind',0,'money');
INSERT INTO record_item VALUES(15,'likely',0,'0.5');
INSERT INTO record_item VALUES(15,'owner',0,'Finance officers’ group');
INSERT INTO record_item VALUES(15,'risk',0,'The savings of two councils are counted twice');
INSERT INTO record_item VALUES(15,'sign',0,'Two plans name the same post.');
INSERT INTO record_item VALUES(16,'back',0,'By letter to both councils after each meeting');
INSERT INTO record_item VALUES(16,'board',0,'Dorset Local Enterprise Partnership');
INSERT INTO record_item VALUES(16,'evidence',0,'Invented, to show how it works');
INSERT INTO record_item VALUES(16,'from',0,'Borough of Poole');
INSERT INTO record_item VALUES(16,'holder',0,'Leader of Poole');
INSERT INTO record_item VALUES(16,'seat',0,'Council member');
INSERT INTO record_item VALUES(16,'speaks-for',0,'Borough of Poole');
INSERT INTO record_item VALUES(16,'speaks-for',1,'Bournemouth Borough Council');
INSERT INTO record_item VALUES(16,'term',0,'2017-04-01..2019-03-31');
INSERT INTO record_item VALUES(16,'vote',0,'yes');
INSERT INTO record_item VALUES(17,'back',0,'At the joint committee');
INSERT INTO record_item VALUES(17,'board',0,'Dorset Local Enterprise Partnership');
INSERT INTO record_item VALUES(17,'evidence',0,'Invented, to show how it works');
INSERT INTO record_item VALUES(17,'from',0,'Dorset County Council');
INSERT INTO record_item VALUES(17,'holder',0,'Leader of the county council');
INSERT INTO record_item VALUES(17,'seat',0,'Council member');
INSERT INTO record_item VALUES(17,'speaks-for',0,'Dorset County Council');
INSERT INTO record_item VALUES(17,'speaks-for',1,'West Dorset District Council');
INSERT INTO record_item VALUES(17,'speaks-for',2,'North Dorset District Council');
INSERT INTO record_item VALUES(17,'speaks-for',3,'Purbeck District Council');
INSERT INTO record_item VALUES(17,'term',0,'2017-04-01..2019-03-31');
INSERT INTO record_item VALUES(17,'vote',0,'yes');
INSERT INTO record_item VALUES(18,'board',0,'NHS Dorset Clinical Commissioning Group');
INSERT INTO record_item VALUES(18,'evidence',0,'Invented, to show how it works');
INSERT INTO record_item VALUES(18,'from',0,'East Dorset District Council');
INSERT INTO record_item VALUES(18,'holder',0,'Chief executive');
INSERT INTO record_item VALUES(18,'seat',0,'Observer');
INSERT INTO record_item VALUES(18,'term',0,'2018-01-01..');
INSERT INTO record_item VALUES(18,'vote',0,'no');
INSERT INTO record_item VALUES(19,'board',0,'Dorset Local Enterprise Partnership');
INSERT INTO record_item VALUES(19,'evidence',0,'Invented, to show how it works');
INSERT INTO record_item VALUES(19,'seat',0,'District member');
INSERT INTO record_item VALUES(19,'vote',0,'yes');
CREATE TABLE register_column (
    id INTEGER PRIMARY KEY,
    register TEXT NOT NULL CHECK (register <> ''),
    field TEXT NOT NULL CHECK (field <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    type TEXT NOT NULL CHECK (type <> ''),
    unit TEXT NOT NULL,
    choices TEXT NOT NULL,
    help TEXT NOT NULL,
    at TEXT NOT NULL CHECK (at <> ''),
    by TEXT NOT NULL CHECK (by <> ''),
    UNIQUE (register, field)
) STRICT;
INSERT INTO register_column VALUES(1,'barriers','own-cost','Cost','money','','','','2018-01-02T10:00:00Z','Ann');
INSERT INTO register_column VALUES(2,'barriers','own-how','How','choice','',replace('a	Easy\nb	Hard','\n',char(10)),'','2018-01-02T10:00:00Z','Ann');
CREATE TABLE register_mark (
    id INTEGER PRIMARY KEY,
    register TEXT NOT NULL CHECK (register <> ''),
    done INTEGER NOT NULL CHECK (done IN (0, 1)),
    at TEXT NOT NULL CHECK (at <> ''),
    by TEXT NOT NULL CHECK (by <> '')
) STRICT;
INSERT INTO register_mark VALUES(1,'risks',1,'2018-01-02T10:00:00Z','Ann');
INSERT INTO register_mark VALUES(2,'risks',0,'2018-01-03T10:00:00Z','Ben');
INSERT INTO register_mark VALUES(3,'barriers',1,'2018-01-03T10:00:00Z','Ben');
CREATE TABLE consultation (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE CHECK (key GLOB '[a-z0-9]*'),
    title TEXT NOT NULL CHECK (title <> ''),
    purpose TEXT NOT NULL,
    opened TEXT NOT NULL,
    closed TEXT NOT NULL,
    invented INTEGER NOT NULL CHECK (invented IN (0, 1)),
    population INTEGER CHECK (population > 0),
    drawn INTEGER CHECK (drawn > 0),
    CHECK (opened <= closed)
) STRICT;
INSERT INTO consultation VALUES(1,'councils','Councils for Dorset, an invented consultation','How many councils should serve Dorset, and what should they look after first?','2016-08-30','2016-10-25',1,770689,1500);
CREATE TABLE consultation_margin (
    consultation INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    source TEXT NOT NULL,
    PRIMARY KEY (consultation, position),
    UNIQUE (consultation, name)
) STRICT, WITHOUT ROWID;
INSERT INTO consultation_margin VALUES(1,0,'place','Mid-year population estimates 2017, districts added up');
INSERT INTO consultation_margin VALUES(1,1,'age','Shares invented for this example');
CREATE TABLE consultation_category (
    consultation INTEGER NOT NULL,
    margin INTEGER NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    people INTEGER NOT NULL CHECK (people >= 0),
    PRIMARY KEY (consultation, margin, position),
    UNIQUE (consultation, margin, name),
    FOREIGN KEY (consultation, margin) REFERENCES consultation_margin (consultation, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO consultation_category VALUES(1,0,0,'Bournemouth and Christchurch',244368);
INSERT INTO consultation_category VALUES(1,0,1,'Poole',151270);
INSERT INTO consultation_category VALUES(1,0,2,'East and North Dorset',160480);
INSERT INTO consultation_category VALUES(1,0,3,'Purbeck, West Dorset, Weymouth and Portland',214571);
INSERT INTO consultation_category VALUES(1,1,0,'18 to 44',38);
INSERT INTO consultation_category VALUES(1,1,1,'45 to 64',33);
INSERT INTO consultation_category VALUES(1,1,2,'65 and over',29);
CREATE TABLE consultation_question (
    consultation INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key TEXT NOT NULL CHECK (key <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('choice', 'statement')),
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (consultation, position),
    UNIQUE (consultation, key)
) STRICT, WITHOUT ROWID;
INSERT INTO consultation_question VALUES(1,0,'councils','choice','How many councils should serve Dorset?');
INSERT INTO consultation_question VALUES(1,1,'first','choice','What should a new council look after first?');
INSERT INTO consultation_question VALUES(1,2,'s1','statement','Fewer councils would cost us less');
INSERT INTO consultation_question VALUES(1,3,'s2','statement','One council should answer for roads and bins alike');
INSERT INTO consultation_question VALUES(1,4,'s3','statement','A council two hours away will not know my village');
INSERT INTO consultation_question VALUES(1,5,'s4','statement','The towns would get most of the money');
INSERT INTO consultation_question VALUES(1,6,'s5','statement','Town and parish councils should decide more');
INSERT INTO consultation_question VALUES(1,7,'s6','statement','Keep an office that I can walk into');
INSERT INTO consultation_question VALUES(1,8,'s7','statement','Everybody should pay the same council tax for the same services');
INSERT INTO consultation_question VALUES(1,9,'s8','statement','Buses between towns matter more than borders');
INSERT INTO consultation_question VALUES(1,10,'s9','statement','Nothing should change before the money is on the table');
INSERT INTO consultation_question VALUES(1,11,'s10','statement','Young people should have a say in this');
CREATE TABLE consultation_option (
    consultation INTEGER NOT NULL,
    question INTEGER NOT NULL,
    position INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (consultation, question, position),
    FOREIGN KEY (consultation, question) REFERENCES consultation_question (consultation, position)
        ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO consultation_option VALUES(1,0,0,'Two councils');
INSERT INTO consultation_option VALUES(1,0,1,'Three councils');
INSERT INTO consultation_option VALUES(1,0,2,'Leave nine as they are');
INSERT INTO consultation_option VALUES(1,1,0,'Adult social care');
INSERT INTO consultation_option VALUES(1,1,1,'Buses and roads');
INSERT INTO consultation_option VALUES(1,1,2,'Homes');
INSERT INTO consultation_option VALUES(1,1,3,'Jobs and skills');
CREATE TABLE consultation_respondent (
    consultation INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('survey', 'open')),
    PRIMARY KEY (consultation, position)
) STRICT, WITHOUT ROWID;
INSERT INTO consultation_respondent VALUES(1,0,'survey');
INSERT INTO consultation_respondent VALUES(1,1,'survey');
INSERT INTO consultation_respondent VALUES(1,2,'survey');
INSERT INTO consultation_respondent VALUES(1,3,'survey');
INSERT INTO consultation_respondent VALUES(1,4,'survey');
INSERT INTO consultation_respondent VALUES(1,5,'survey');
INSERT INTO consultation_respondent VALUES(1,6,'survey');
INSERT INTO consultation_respondent VALUES(1,7,'survey');
INSERT INTO consultation_respondent VALUES(1,8,'survey');
INSERT INTO consultation_respondent VALUES(1,9,'survey');
INSERT INTO consultation_respondent VALUES(1,10,'survey');
INSERT INTO consultation_respondent VALUES(1,11,'survey');
INSERT INTO consultation_respondent VALUES(1,12,'survey');
INSERT INTO consultation_respondent VALUES(1,13,'survey');
INSERT INTO consultation_respondent VALUES(1,14,'survey');
INSERT INTO consultation_respondent VALUES(1,15,'survey');
INSERT INTO consultation_respondent VALUES(1,16,'survey');
INSERT INTO consultation_respondent VALUES(1,17,'survey');
INSERT INTO consultation_respondent VALUES(1,18,'survey');
INSERT INTO consultation_respondent VALUES(1,19,'survey');
INSERT INTO consultation_respondent VALUES(1,20,'survey');
INSERT INTO consultation_respondent VALUES(1,21,'survey');
INSERT INTO consultation_respondent VALUES(1,22,'survey');
INSERT INTO consultation_respondent VALUES(1,23,'survey');
INSERT INTO consultation_respondent VALUES(1,24,'survey');
INSERT INTO consultation_respondent VALUES(1,25,'survey');
INSERT INTO consultation_respondent VALUES(1,26,'survey');
INSERT INTO consultation_respondent VALUES(1,27,'survey');
INSERT INTO consultation_respondent VALUES(1,28,'survey');
INSERT INTO consultation_respondent VALUES(1,29,'survey');
INSERT INTO consultation_respondent VALUES(1,30,'survey');
INSERT INTO consultation_respondent VALUES(1,31,'survey');
INSERT INTO consultation_respondent VALUES(1,32,'survey');
INSERT INTO consultation_respondent VALUES(1,33,'survey');
INSERT INTO consultation_respondent VALUES(1,34,'survey');
INSERT INTO consultation_respondent VALUES(1,35,'survey');
INSERT INTO consultation_respondent VALUES(1,36,'survey');
INSERT INTO consultation_respondent VALUES(1,37,'survey');
INSERT INTO consultation_respondent VALUES(1,38,'survey');
INSERT INTO consultation_respondent VALUES(1,39,'survey');
INSERT INTO consultation_respondent VALUES(1,40,'survey');
INSERT INTO consultation_respondent VALUES(1,41,'survey');
INSERT INTO consultation_respondent VALUES(1,42,'survey');
INSERT INTO consultation_respondent VALUES(1,43,'survey');
INSERT INTO consultation_respondent VALUES(1,44,'survey');
INSERT INTO consultation_respondent VALUES(1,45,'survey');
INSERT INTO consultation_respondent VALUES(1,46,'survey');
INSERT INTO consultation_respondent VALUES(1,47,'survey');
INSERT INTO consultation_respondent VALUES(1,48,'survey');
INSERT INTO consultation_respondent VALUES(1,49,'survey');
INSERT INTO consultation_respondent VALUES(1,50,'survey');
INSERT INTO consultation_respondent VALUES(1,51,'survey');
INSERT INTO consultation_respondent VALUES(1,52,'survey');
INSERT INTO consultation_respondent VALUES(1,53,'survey');
INSERT INTO consultation_respondent VALUES(1,54,'survey');
INSERT INTO consultation_respondent VALUES(1,55,'survey');
INSERT INTO consultation_respondent VALUES(1,56,'survey');
INSERT INTO consultation_respondent VALUES(1,57,'survey');
INSERT INTO consultation_respondent VALUES(1,58,'survey');
INSERT INTO consultation_respondent VALUES(1,59,'survey');
INSERT INTO consultation_respondent VALUES(1,60,'survey');
INSERT INTO consultation_respondent VALUES(1,61,'survey');
INSERT INTO consultation_respondent VALUES(1,62,'survey');
INSERT INTO consultation_respondent VALUES(1,63,'survey');
INSERT INTO consultation_respondent VALUES(1,64,'survey');
INSERT INTO consultation_respondent VALUES(1,65,'survey');
INSERT INTO consultation_respondent VALUES(1,66,'survey');
INSERT INTO consultation_respondent VALUES(1,67,'survey');
INSERT INTO consultation_respondent VALUES(1,68,'survey');
INSERT INTO consultation_respondent VALUES(1,69,'survey');
INSERT INTO consultation_respondent VALUES(1,70,'survey');
INSERT INTO consultation_respondent VALUES(1,71,'survey');
INSERT INTO consultation_respondent VALUES(1,72,'open');
INSERT INTO consultation_respondent VALUES(1,73,'open');
INSERT INTO consultation_respondent VALUES(1,74,'open');
INSERT INTO consultation_respondent VALUES(1,75,'open');
INSERT INTO consultation_respondent VALUES(1,76,'open');
INSERT INTO consultation_respondent VALUES(1,77,'open');
CREATE TABLE consultation_group (
    consultation INTEGER NOT NULL,
    respondent INTEGER NOT NULL,
    margin INTEGER NOT NULL,
    category INTEGER NOT NULL,
    PRIMARY KEY (consultation, respondent, margin),
    FOREIGN KEY (consultation, respondent) REFERENCES consultation_respondent (consultation, position)
        ON DELETE CASCADE,
    FOREIGN KEY (consultation, margin, category)
        REFERENCES consultation_category (consultation, margin, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO consultation_group VALUES(1,0,0,0);
INSERT INTO consultation_group VALUES(1,0,1,0);
INSERT INTO consultation_group VALUES(1,1,0,0);
INSERT INTO consultation_group VALUES(1,1,1,0);
INSERT INTO consultation_group VALUES(1,2,0,0);
INSERT INTO consultation_group VALUES(1,2,1,0);
INSERT INTO consultation_group VALUES(1,3,0,0);
INSERT INTO consultation_group VALUES(1,3,1,0);
INSERT INTO consultation_group VALUES(1,4,0,0);
INSERT INTO consultation_group VALUES(1,4,1,0);
INSERT INTO consultation_group VALUES(1,5,0,0);
INSERT INTO consultation_group VALUES(1,5,1,0);
INSERT INTO consultation_group VALUES(1,6,0,0);
INSERT INTO consultation_group VALUES(1,6,1,1);
INSERT INTO consultation_group VALUES(1,7,0,0);
INSERT INTO consultation_group VALUES(1,7,1,1);
INSERT INTO consultation_group VALUES(1,8,0,0);
INSERT INTO consultation_group VALUES(1,8,1,1);
INSERT INTO consultation_group VALUES(1,9,0,0);
INSERT INTO consultation_group VALUES(1,9,1,1);
INSERT INTO consultation_group VALUES(1,10,0,0);
INSERT INTO consultation_group VALUES(1,10,1,1);
INSERT INTO consultation_group VALUES(1,11,0,0);
INSERT INTO consultation_group VALUES(1,11,1,1);
INSERT INTO consultation_group VALUES(1,12,0,0);
INSERT INTO consultation_group VALUES(1,12,1,2);
INSERT INTO consultation_group VALUES(1,13,0,0);
INSERT INTO consultation_group VALUES(1,13,1,2);
INSERT INTO consultation_group VALUES(1,14,0,0);
INSERT INTO consultation_group VALUES(1,14,1,2);
INSERT INTO consultation_group VALUES(1,15,0,0);
INSERT INTO consultation_group VALUES(1,15,1,2);
INSERT INTO consultation_group VALUES(1,16,0,0);
INSERT INTO consultation_group VALUES(1,16,1,2);
INSERT INTO consultation_group VALUES(1,17,0,0);
INSERT INTO consultation_group VALUES(1,17,1,2);
INSERT INTO consultation_group VALUES(1,18,0,1);
INSERT INTO consultation_group VALUES(1,18,1,0);
INSERT INTO consultation_group VALUES(1,19,0,1);
INSERT INTO consultation_group VALUES(1,19,1,0);
INSERT INTO consultation_group VALUES(1,20,0,1);
INSERT INTO consultation_group VALUES(1,20,1,0);
INSERT INTO consultation_group VALUES(1,21,0,1);
INSERT INTO consultation_group VALUES(1,21,1,0);
INSERT INTO consultation_group VALUES(1,22,0,1);
INSERT INTO consultation_group VALUES(1,22,1,0);
INSERT INTO consultation_group VALUES(1,23,0,1);
INSERT INTO consultation_group VALUES(1,23,1,0);
INSERT INTO consultation_group VALUES(1,24,0,1);
INSERT INTO consultation_group VALUES(1,24,1,1);
INSERT INTO consultation_group VALUES(1,25,0,1);
INSERT INTO consultation_group VALUES(1,25,1,1);
INSERT INTO consultation_group VALUES(1,26,0,1);
INSERT INTO consultation_group VALUES(1,26,1,1);
INSERT INTO consultation_group VALUES(1,27,0,1);
INSERT INTO consultation_group VALUES(1,27,1,1);
INSERT INTO consultation_group VALUES(1,28,0,1);
INSERT INTO consultation_group VALUES(1,28,1,1);
INSERT INTO consultation_group VALUES(1,29,0,1);
INSERT INTO consultation_group VALUES(1,29,1,1);
INSERT INTO consultation_group VALUES(1,30,0,1);
INSERT INTO consultation_group VALUES(1,30,1,2);
INSERT INTO consultation_group VALUES(1,31,0,1);
INSERT INTO consultation_group VALUES(1,31,1,2);
INSERT INTO consultation_group VALUES(1,32,0,1);
INSERT INTO consultation_group VALUES(1,32,1,2);
INSERT INTO consultation_group VALUES(1,33,0,1);
INSERT INTO consultation_group VALUES(1,33,1,2);
INSERT INTO consultation_group VALUES(1,34,0,1);
INSERT INTO consultation_group VALUES(1,34,1,2);
INSERT INTO consultation_group VALUES(1,35,0,1);
INSERT INTO consultation_group VALUES(1,35,1,2);
INSERT INTO consultation_group VALUES(1,36,0,2);
INSERT INTO consultation_group VALUES(1,36,1,0);
INSERT INTO consultation_group VALUES(1,37,0,2);
INSERT INTO consultation_group VALUES(1,37,1,0);
INSERT INTO consultation_group VALUES(1,38,0,2);
INSERT INTO consultation_group VALUES(1,38,1,0);
INSERT INTO consultation_group VALUES(1,39,0,2);
INSERT INTO consultation_group VALUES(1,39,1,0);
INSERT INTO consultation_group VALUES(1,40,0,2);
INSERT INTO consultation_group VALUES(1,40,1,0);
INSERT INTO consultation_group VALUES(1,41,0,2);
INSERT INTO consultation_group VALUES(1,41,1,0);
INSERT INTO consultation_group VALUES(1,42,0,2);
INSERT INTO consultation_group VALUES(1,42,1,1);
INSERT INTO consultation_group VALUES(1,43,0,2);
INSERT INTO consultation_group VALUES(1,43,1,1);
INSERT INTO consultation_group VALUES(1,44,0,2);
INSERT INTO consultation_group VALUES(1,44,1,1);
INSERT INTO consultation_group VALUES(1,45,0,2);
INSERT INTO consultation_group VALUES(1,45,1,1);
INSERT INTO consultation_group VALUES(1,46,0,2);
INSERT INTO consultation_group VALUES(1,46,1,1);
INSERT INTO consultation_group VALUES(1,47,0,2);
INSERT INTO consultation_group VALUES(1,47,1,1);
INSERT INTO consultation_group VALUES(1,48,0,2);
INSERT INTO consultation_group VALUES(1,48,1,2);
INSERT INTO consultation_group VALUES(1,49,0,2);
INSERT INTO consultation_group VALUES(1,49,1,2);
INSERT INTO consultation_group VALUES(1,50,0,2);
INSERT INTO consultation_group VALUES(1,50,1,2);
INSERT INTO consultation_group VALUES(1,51,0,2);
INSERT INTO consultation_group VALUES(1,51,1,2);
INSERT INTO consultation_group VALUES(1,52,0,2);
INSERT INTO consultation_group VALUES(1,52,1,2);
INSERT INTO consultation_group VALUES(1,53,0,2);
INSERT INTO consultation_group VALUES(1,53,1,2);
INSERT INTO consultation_group VALUES(1,54,0,3);
INSERT INTO consultation_group VALUES(1,54,1,0);
INSERT INTO consultation_group VALUES(1,55,0,3);
INSERT INTO consultation_group VALUES(1,55,1,0);
INSERT INTO consultation_group VALUES(1,56,0,3);
INSERT INTO consultation_group VALUES(1,56,1,0);
INSERT INTO consultation_group VALUES(1,57,0,3);
INSERT INTO consultation_group VALUES(1,57,1,0);
INSERT INTO consultation_group VALUES(1,58,0,3);
INSERT INTO consultation_group VALUES(1,58,1,0);
INSERT INTO consultation_group VALUES(1,59,0,3);
INSERT INTO consultation_group VALUES(1,59,1,0);
INSERT INTO consultation_group VALUES(1,60,0,3);
INSERT INTO consultation_group VALUES(1,60,1,1);
INSERT INTO consultation_group VALUES(1,61,0,3);
INSERT INTO consultation_group VALUES(1,61,1,1);
INSERT INTO consultation_group VALUES(1,62,0,3);
INSERT INTO consultation_group VALUES(1,62,1,1);
INSERT INTO consultation_group VALUES(1,63,0,3);
INSERT INTO consultation_group VALUES(1,63,1,1);
INSERT INTO consultation_group VALUES(1,64,0,3);
INSERT INTO consultation_group VALUES(1,64,1,1);
INSERT INTO consultation_group VALUES(1,65,0,3);
INSERT INTO consultation_group VALUES(1,65,1,1);
INSERT INTO consultation_group VALUES(1,66,0,3);
INSERT INTO consultation_group VALUES(1,66,1,2);
INSERT INTO consultation_group VALUES(1,67,0,3);
INSERT INTO consultation_group VALUES(1,67,1,2);
INSERT INTO consultation_group VALUES(1,68,0,3);
INSERT INTO consultation_group VALUES(1,68,1,2);
INSERT INTO consultation_group VALUES(1,69,0,3);
INSERT INTO consultation_group VALUES(1,69,1,2);
INSERT INTO consultation_group VALUES(1,70,0,3);
INSERT INTO consultation_group VALUES(1,70,1,2);
INSERT INTO consultation_group VALUES(1,71,0,3);
INSERT INTO consultation_group VALUES(1,71,1,2);
CREATE TABLE consultation_answer (
    consultation INTEGER NOT NULL,
    respondent INTEGER NOT NULL,
    question INTEGER NOT NULL,
    answer INTEGER NOT NULL CHECK (answer >= 0),
    PRIMARY KEY (consultation, respondent, question),
    FOREIGN KEY (consultation, respondent) REFERENCES consultation_respondent (consultation, position)
        ON DELETE CASCADE,
    FOREIGN KEY (consultation, question) REFERENCES consultation_question (consultation, position)
        ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO consultation_answer VALUES(1,0,0,0);
INSERT INTO consultation_answer VALUES(1,0,1,0);
INSERT INTO consultation_answer VALUES(1,0,2,0);
INSERT INTO consultation_answer VALUES(1,0,3,0);
INSERT INTO consultation_answer VALUES(1,0,4,1);
INSERT INTO consultation_answer VALUES(1,0,5,1);
INSERT INTO consultation_answer VALUES(1,0,6,0);
INSERT INTO consultation_answer VALUES(1,0,7,0);
INSERT INTO consultation_answer VALUES(1,0,8,0);
INSERT INTO consultation_answer VALUES(1,0,9,0);
INSERT INTO consultation_answer VALUES(1,0,10,1);
INSERT INTO consultation_answer VALUES(1,0,11,0);
INSERT INTO consultation_answer VALUES(1,1,0,0);
INSERT INTO consultation_answer VALUES(1,1,1,0);
INSERT INTO consultation_answer VALUES(1,1,2,0);
INSERT INTO consultation_answer VALUES(1,1,3,0);
INSERT INTO consultation_answer VALUES(1,1,4,1);
INSERT INTO consultation_answer VALUES(1,1,5,1);
INSERT INTO consultation_answer VALUES(1,1,6,0);
INSERT INTO consultation_answer VALUES(1,1,7,0);
INSERT INTO consultation_answer VALUES(1,1,8,0);
INSERT INTO consultation_answer VALUES(1,1,9,0);
INSERT INTO consultation_answer VALUES(1,1,10,2);
INSERT INTO consultation_answer VALUES(1,1,11,0);
INSERT INTO consultation_answer VALUES(1,2,0,0);
INSERT INTO consultation_answer VALUES(1,2,1,0);
INSERT INTO consultation_answer VALUES(1,2,2,0);
INSERT INTO consultation_answer VALUES(1,2,3,1);
INSERT INTO consultation_answer VALUES(1,2,4,1);
INSERT INTO consultation_answer VALUES(1,2,5,1);
INSERT INTO consultation_answer VALUES(1,2,6,1);
INSERT INTO consultation_answer VALUES(1,2,8,0);
INSERT INTO consultation_answer VALUES(1,2,9,0);
INSERT INTO consultation_answer VALUES(1,2,10,0);
INSERT INTO consultation_answer VALUES(1,2,11,0);
INSERT INTO consultation_answer VALUES(1,3,0,0);
INSERT INTO consultation_answer VALUES(1,3,1,0);
INSERT INTO consultation_answer VALUES(1,3,2,2);
INSERT INTO consultation_answer VALUES(1,3,3,0);
INSERT INTO consultation_answer VALUES(1,3,4,0);
INSERT INTO consultation_answer VALUES(1,3,5,1);
INSERT INTO consultation_answer VALUES(1,3,6,0);
INSERT INTO consultation_answer VALUES(1,3,7,0);
INSERT INTO consultation_answer VALUES(1,3,8,0);
INSERT INTO consultation_answer VALUES(1,3,9,1);
INSERT INTO consultation_answer VALUES(1,3,10,1);
INSERT INTO consultation_answer VALUES(1,3,11,0);
INSERT INTO consultation_answer VALUES(1,4,0,0);
INSERT INTO consultation_answer VALUES(1,4,1,1);
INSERT INTO consultation_answer VALUES(1,4,2,0);
INSERT INTO consultation_answer VALUES(1,4,3,0);
INSERT INTO consultation_answer VALUES(1,4,4,1);
INSERT INTO consultation_answer VALUES(1,4,5,1);
INSERT INTO consultation_answer VALUES(1,4,6,0);
INSERT INTO consultation_answer VALUES(1,4,7,0);
INSERT INTO consultation_answer VALUES(1,4,8,1);
INSERT INTO consultation_answer VALUES(1,4,9,1);
INSERT INTO consultation_answer VALUES(1,4,10,0);
INSERT INTO consultation_answer VALUES(1,4,11,0);
INSERT INTO consultation_answer VALUES(1,5,0,0);
INSERT INTO consultation_answer VALUES(1,5,1,1);
INSERT INTO consultation_answer VALUES(1,5,2,1);
INSERT INTO consultation_answer VALUES(1,5,3,0);
INSERT INTO consultation_answer VALUES(1,5,4,1);
INSERT INTO consultation_answer VALUES(1,5,5,0);
INSERT INTO consultation_answer VALUES(1,5,6,0);
INSERT INTO consultation_answer VALUES(1,5,7,0);
INSERT INTO consultation_answer VALUES(1,5,8,0);
INSERT INTO consultation_answer VALUES(1,5,9,0);
INSERT INTO consultation_answer VALUES(1,5,10,0);
INSERT INTO consultation_answer VALUES(1,5,11,1);
INSERT INTO consultation_answer VALUES(1,6,0,0);
INSERT INTO consultation_answer VALUES(1,6,2,0);
INSERT INTO consultation_answer VALUES(1,6,3,0);
INSERT INTO consultation_answer VALUES(1,6,4,2);
INSERT INTO consultation_answer VALUES(1,6,5,1);
INSERT INTO consultation_answer VALUES(1,6,6,0);
INSERT INTO consultation_answer VALUES(1,6,7,0);
INSERT INTO consultation_answer VALUES(1,6,8,0);
INSERT INTO consultation_answer VALUES(1,6,9,0);
INSERT INTO consultation_answer VALUES(1,6,10,1);
INSERT INTO consultation_answer VALUES(1,6,11,0);
INSERT INTO consultation_answer VALUES(1,7,0,0);
INSERT INTO consultation_answer VALUES(1,7,1,0);
INSERT INTO consultation_answer VALUES(1,7,2,0);
INSERT INTO consultation_answer VALUES(1,7,3,0);
INSERT INTO consultation_answer VALUES(1,7,4,1);
INSERT INTO consultation_answer VALUES(1,7,5,0);
INSERT INTO consultation_answer VALUES(1,7,6,0);
INSERT INTO consultation_answer VALUES(1,7,7,0);
INSERT INTO consultation_answer VALUES(1,7,8,0);
INSERT INTO consultation_answer VALUES(1,7,9,0);
INSERT INTO consultation_answer VALUES(1,7,10,1);
INSERT INTO consultation_answer VALUES(1,7,11,1);
INSERT INTO consultation_answer VALUES(1,8,0,0);
INSERT INTO consultation_answer VALUES(1,8,1,0);
INSERT INTO consultation_answer VALUES(1,8,2,0);
INSERT INTO consultation_answer VALUES(1,8,3,0);
INSERT INTO consultation_answer VALUES(1,8,4,1);
INSERT INTO consultation_answer VALUES(1,8,5,1);
INSERT INTO consultation_answer VALUES(1,8,6,0);
INSERT INTO consultation_answer VALUES(1,8,7,0);
INSERT INTO consultation_answer VALUES(1,8,8,0);
INSERT INTO consultation_answer VALUES(1,8,9,0);
INSERT INTO consultation_answer VALUES(1,8,10,1);
INSERT INTO consultation_answer VALUES(1,8,11,0);
INSERT INTO consultation_answer VALUES(1,9,0,0);
INSERT INTO consultation_answer VALUES(1,9,1,0);
INSERT INTO consultation_answer VALUES(1,9,2,0);
INSERT INTO consultation_answer VALUES(1,9,3,0);
INSERT INTO consultation_answer VALUES(1,9,4,1);
INSERT INTO consultation_answer VALUES(1,9,5,1);
INSERT INTO consultation_answer VALUES(1,9,6,0);
INSERT INTO consultation_answer VALUES(1,9,7,0);
INSERT INTO consultation_answer VALUES(1,9,8,0);
INSERT INTO consultation_answer VALUES(1,9,9,0);
INSERT INTO consultation_answer VALUES(1,9,10,1);
INSERT INTO consultation_answer VALUES(1,9,11,1);
INSERT INTO consultation_answer VALUES(1,10,0,0);
INSERT INTO consultation_answer VALUES(1,10,1,0);
INSERT INTO consultation_answer VALUES(1,10,2,0);
INSERT INTO consultation_answer VALUES(1,10,3,1);
INSERT INTO consultation_answer VALUES(1,10,4,1);
INSERT INTO consultation_answer VALUES(1,10,5,0);
INSERT INTO consultation_answer VALUES(1,10,6,0);
INSERT INTO consultation_answer VALUES(1,10,7,0);
INSERT INTO consultation_answer VALUES(1,10,8,0);
INSERT INTO consultation_answer VALUES(1,10,9,0);
INSERT INTO consultation_answer VALUES(1,10,10,1);
INSERT INTO consultation_answer VALUES(1,10,11,0);
INSERT INTO consultation_answer VALUES(1,11,0,0);
INSERT INTO consultation_answer VALUES(1,11,1,0);
INSERT INTO consultation_answer VALUES(1,11,2,1);
INSERT INTO consultation_answer VALUES(1,11,3,0);
INSERT INTO consultation_answer VALUES(1,11,5,0);
INSERT INTO consultation_answer VALUES(1,11,6,1);
INSERT INTO consultation_answer VALUES(1,11,7,1);
INSERT INTO consultation_answer VALUES(1,11,8,2);
INSERT INTO consultation_answer VALUES(1,11,10,0);
INSERT INTO consultation_answer VALUES(1,11,11,1);
INSERT INTO consultation_answer VALUES(1,12,0,0);
INSERT INTO consultation_answer VALUES(1,12,1,0);
INSERT INTO consultation_answer VALUES(1,12,2,0);
INSERT INTO consultation_answer VALUES(1,12,3,0);
INSERT INTO consultation_answer VALUES(1,12,4,0);
INSERT INTO consultation_answer VALUES(1,12,5,0);
INSERT INTO consultation_answer VALUES(1,12,6,1);
INSERT INTO consultation_answer VALUES(1,12,7,0);
INSERT INTO consultation_answer VALUES(1,12,8,0);
INSERT INTO consultation_answer VALUES(1,12,9,0);
INSERT INTO consultation_answer VALUES(1,12,10,0);
INSERT INTO consultation_answer VALUES(1,12,11,0);
INSERT INTO consultation_answer VALUES(1,13,0,0);
INSERT INTO consultation_answer VALUES(1,13,1,0);
INSERT INTO consultation_answer VALUES(1,13,2,0);
INSERT INTO consultation_answer VALUES(1,13,3,0);
INSERT INTO consultation_answer VALUES(1,13,4,0);
INSERT INTO consultation_answer VALUES(1,13,5,1);
INSERT INTO consultation_answer VALUES(1,13,6,1);
INSERT INTO consultation_answer VALUES(1,13,7,0);
INSERT INTO consultation_answer VALUES(1,13,8,0);
INSERT INTO consultation_answer VALUES(1,13,9,0);
INSERT INTO consultation_answer VALUES(1,13,10,1);
INSERT INTO consultation_answer VALUES(1,13,11,0);
INSERT INTO consultation_answer VALUES(1,14,0,0);
INSERT INTO consultation_answer VALUES(1,14,1,0);
INSERT INTO consultation_answer VALUES(1,14,2,0);
INSERT INTO consultation_answer VALUES(1,14,3,0);
INSERT INTO consultation_answer VALUES(1,14,4,1);
INSERT INTO consultation_answer VALUES(1,14,5,0);
INSERT INTO consultation_answer VALUES(1,14,6,1);
INSERT INTO consultation_answer VALUES(1,14,7,2);
INSERT INTO consultation_answer VALUES(1,14,8,1);
INSERT INTO consultation_answer VALUES(1,14,9,1);
INSERT INTO consultation_answer VALUES(1,14,10,1);
INSERT INTO consultation_answer VALUES(1,14,11,1);
INSERT INTO consultation_answer VALUES(1,15,0,0);
INSERT INTO consultation_answer VALUES(1,15,1,0);
INSERT INTO consultation_answer VALUES(1,15,2,0);
INSERT INTO consultation_answer VALUES(1,15,3,0);
INSERT INTO consultation_answer VALUES(1,15,4,1);
INSERT INTO consultation_answer VALUES(1,15,5,1);
INSERT INTO consultation_answer VALUES(1,15,7,0);
INSERT INTO consultation_answer VALUES(1,15,8,0);
INSERT INTO consultation_answer VALUES(1,15,9,0);
INSERT INTO consultation_answer VALUES(1,15,10,1);
INSERT INTO consultation_answer VALUES(1,15,11,0);
INSERT INTO consultation_answer VALUES(1,16,0,0);
INSERT INTO consultation_answer VALUES(1,16,1,0);
INSERT INTO consultation_answer VALUES(1,16,2,0);
INSERT INTO consultation_answer VALUES(1,16,3,0);
INSERT INTO consultation_answer VALUES(1,16,4,2);
INSERT INTO consultation_answer VALUES(1,16,5,1);
INSERT INTO consultation_answer VALUES(1,16,6,1);
INSERT INTO consultation_answer VALUES(1,16,7,0);
INSERT INTO consultation_answer VALUES(1,16,8,0);
INSERT INTO consultation_answer VALUES(1,16,9,0);
INSERT INTO consultation_answer VALUES(1,16,10,0);
INSERT INTO consultation_answer VALUES(1,16,11,0);
INSERT INTO consultation_answer VALUES(1,17,0,0);
INSERT INTO consultation_answer VALUES(1,17,1,0);
INSERT INTO consultation_answer VALUES(1,17,2,0);
INSERT INTO consultation_answer VALUES(1,17,3,1);
INSERT INTO consultation_answer VALUES(1,17,4,0);
INSERT INTO consultation_answer VALUES(1,17,5,0);
INSERT INTO consultation_answer VALUES(1,17,6,0);
INSERT INTO consultation_answer VALUES(1,17,7,2);
INSERT INTO consultation_answer VALUES(1,17,8,0);
INSERT INTO consultation_answer VALUES(1,17,9,0);
INSERT INTO consultation_answer VALUES(1,17,10,2);
INSERT INTO consultation_answer VALUES(1,17,11,0);
INSERT INTO consultation_answer VALUES(1,18,0,0);
INSERT INTO consultation_answer VALUES(1,18,1,0);
INSERT INTO consultation_answer VALUES(1,18,2,0);
INSERT INTO consultation_answer VALUES(1,18,3,0);
INSERT INTO consultation_answer VALUES(1,18,4,0);
INSERT INTO consultation_answer VALUES(1,18,5,1);
INSERT INTO consultation_answer VALUES(1,18,6,0);
INSERT INTO consultation_answer VALUES(1,18,7,0);
INSERT INTO consultation_answer VALUES(1,18,8,2);
INSERT INTO consultation_answer VALUES(1,18,9,0);
INSERT INTO consultation_answer VALUES(1,18,10,1);
INSERT INTO consultation_answer VALUES(1,18,11,0);
INSERT INTO consultation_answer VALUES(1,19,0,0);
INSERT INTO consultation_answer VALUES(1,19,1,0);
INSERT INTO consultation_answer VALUES(1,19,2,0);
INSERT INTO consultation_answer VALUES(1,19,3,0);
INSERT INTO consultation_answer VALUES(1,19,4,1);
INSERT INTO consultation_answer VALUES(1,19,5,0);
INSERT INTO consultation_answer VALUES(1,19,6,0);
INSERT INTO consultation_answer VALUES(1,19,7,0);
INSERT INTO consultation_answer VALUES(1,19,8,0);
INSERT INTO consultation_answer VALUES(1,19,9,0);
INSERT INTO consultation_answer VALUES(1,19,10,1);
INSERT INTO consultation_answer VALUES(1,19,11,1);
INSERT INTO consultation_answer VALUES(1,20,0,0);
INSERT INTO consultation_answer VALUES(1,20,1,1);
INSERT INTO consultation_answer VALUES(1,20,2,0);
INSERT INTO consultation_answer VALUES(1,20,3,0);
INSERT INTO consultation_answer VALUES(1,20,4,1);
INSERT INTO consultation_answer VALUES(1,20,5,0);
INSERT INTO consultation_answer VALUES(1,20,6,1);
INSERT INTO consultation_answer VALUES(1,20,7,0);
INSERT INTO consultation_answer VALUES(1,20,8,0);
INSERT INTO consultation_answer VALUES(1,20,9,0);
INSERT INTO consultation_answer VALUES(1,20,10,0);
INSERT INTO consultation_answer VALUES(1,20,11,0);
INSERT INTO consultation_answer VALUES(1,21,0,0);
INSERT INTO consultation_answer VALUES(1,21,1,1);
INSERT INTO consultation_answer VALUES(1,21,2,0);
INSERT INTO consultation_answer VALUES(1,21,3,0);
INSERT INTO consultation_answer VALUES(1,21,4,1);
INSERT INTO consultation_answer VALUES(1,21,5,1);
INSERT INTO consultation_answer VALUES(1,21,6,0);
INSERT INTO consultation_answer VALUES(1,21,7,0);
INSERT INTO consultation_answer VALUES(1,21,8,0);
INSERT INTO consultation_answer VALUES(1,21,9,0);
INSERT INTO consultation_answer VALUES(1,21,10,1);
INSERT INTO consultation_answer VALUES(1,21,11,0);
INSERT INTO consultation_answer VALUES(1,22,0,0);
INSERT INTO consultation_answer VALUES(1,22,1,1);
INSERT INTO consultation_answer VALUES(1,22,2,1);
INSERT INTO consultation_answer VALUES(1,22,4,0);
INSERT INTO consultation_answer VALUES(1,22,5,1);
INSERT INTO consultation_answer VALUES(1,22,6,0);
INSERT INTO consultation_answer VALUES(1,22,7,1);
INSERT INTO consultation_answer VALUES(1,22,9,1);
INSERT INTO consultation_answer VALUES(1,22,10,1);
INSERT INTO consultation_answer VALUES(1,22,11,0);
INSERT INTO consultation_answer VALUES(1,23,0,0);
INSERT INTO consultation_answer VALUES(1,23,1,3);
INSERT INTO consultation_answer VALUES(1,23,2,0);
INSERT INTO consultation_answer VALUES(1,23,3,0);
INSERT INTO consultation_answer VALUES(1,23,4,1);
INSERT INTO consultation_answer VALUES(1,23,5,1);
INSERT INTO consultation_answer VALUES(1,23,6,0);
INSERT INTO consultation_answer VALUES(1,23,7,0);
INSERT INTO consultation_answer VALUES(1,23,8,0);
INSERT INTO consultation_answer VALUES(1,23,9,0);
INSERT INTO consultation_answer VALUES(1,23,10,1);
INSERT INTO consultation_answer VALUES(1,23,11,0);
INSERT INTO consultation_answer VALUES(1,24,0,0);
INSERT INTO consultation_answer VALUES(1,24,1,0);
INSERT INTO consultation_answer VALUES(1,24,2,0);
INSERT INTO consultation_answer VALUES(1,24,3,0);
INSERT INTO consultation_answer VALUES(1,24,4,1);
INSERT INTO consultation_answer VALUES(1,24,5,0);
INSERT INTO consultation_answer VALUES(1,24,6,0);
INSERT INTO consultation_answer VALUES(1,24,7,0);
INSERT INTO consultation_answer VALUES(1,24,8,0);
INSERT INTO consultation_answer VALUES(1,24,9,0);
INSERT INTO consultation_answer VALUES(1,24,10,2);
INSERT INTO consultation_answer VALUES(1,24,11,0);
INSERT INTO consultation_answer VALUES(1,25,0,0);
INSERT INTO consultation_answer VALUES(1,25,1,0);
INSERT INTO consultation_answer VALUES(1,25,2,0);
INSERT INTO consultation_answer VALUES(1,25,3,0);
INSERT INTO consultation_answer VALUES(1,25,4,1);
INSERT INTO consultation_answer VALUES(1,25,5,1);
INSERT INTO consultation_answer VALUES(1,25,7,0);
INSERT INTO consultation_answer VALUES(1,25,8,1);
INSERT INTO consultation_answer VALUES(1,25,9,0);
INSERT INTO consultation_answer VALUES(1,25,10,1);
INSERT INTO consultation_answer VALUES(1,25,11,0);
INSERT INTO consultation_answer VALUES(1,26,0,0);
INSERT INTO consultation_answer VALUES(1,26,1,1);
INSERT INTO consultation_answer VALUES(1,26,2,0);
INSERT INTO consultation_answer VALUES(1,26,3,0);
INSERT INTO consultation_answer VALUES(1,26,4,0);
INSERT INTO consultation_answer VALUES(1,26,5,2);
INSERT INTO consultation_answer VALUES(1,26,6,1);
INSERT INTO consultation_answer VALUES(1,26,7,0);
INSERT INTO consultation_answer VALUES(1,26,8,0);
INSERT INTO consultation_answer VALUES(1,26,9,2);
INSERT INTO consultation_answer VALUES(1,26,10,1);
INSERT INTO consultation_answer VALUES(1,26,11,0);
INSERT INTO consultation_answer VALUES(1,27,0,0);
INSERT INTO consultation_answer VALUES(1,27,1,1);
INSERT INTO consultation_answer VALUES(1,27,2,0);
INSERT INTO consultation_answer VALUES(1,27,3,0);
INSERT INTO consultation_answer VALUES(1,27,4,1);
INSERT INTO consultation_answer VALUES(1,27,5,0);
INSERT INTO consultation_answer VALUES(1,27,6,0);
INSERT INTO consultation_answer VALUES(1,27,7,0);
INSERT INTO consultation_answer VALUES(1,27,8,0);
INSERT INTO consultation_answer VALUES(1,27,9,0);
INSERT INTO consultation_answer VALUES(1,27,10,0);
INSERT INTO consultation_answer VALUES(1,27,11,1);
INSERT INTO consultation_answer VALUES(1,28,0,0);
INSERT INTO consultation_answer VALUES(1,28,1,1);
INSERT INTO consultation_answer VALUES(1,28,2,0);
INSERT INTO consultation_answer VALUES(1,28,3,0);
INSERT INTO consultation_answer VALUES(1,28,4,1);
INSERT INTO consultation_answer VALUES(1,28,5,1);
INSERT INTO consultation_answer VALUES(1,28,6,0);
INSERT INTO consultation_answer VALUES(1,28,7,0);
INSERT INTO consultation_answer VALUES(1,28,8,1);
INSERT INTO consultation_answer VALUES(1,28,9,1);
INSERT INTO consultation_answer VALUES(1,28,10,1);
INSERT INTO consultation_answer VALUES(1,28,11,0);
INSERT INTO consultation_answer VALUES(1,29,0,0);
INSERT INTO consultation_answer VALUES(1,29,1,2);
INSERT INTO consultation_answer VALUES(1,29,2,0);
INSERT INTO consultation_answer VALUES(1,29,3,0);
INSERT INTO consultation_answer VALUES(1,29,4,1);
INSERT INTO consultation_answer VALUES(1,29,5,2);
INSERT INTO consultation_answer VALUES(1,29,6,0);
INSERT INTO consultation_answer VALUES(1,29,7,1);
INSERT INTO consultation_answer VALUES(1,29,8,0);
INSERT INTO consultation_answer VALUES(1,29,9,0);
INSERT INTO consultation_answer VALUES(1,29,10,0);
INSERT INTO consultation_answer VALUES(1,29,11,1);
INSERT INTO consultation_answer VALUES(1,30,0,0);
INSERT INTO consultation_answer VALUES(1,30,1,0);
INSERT INTO consultation_answer VALUES(1,30,2,0);
INSERT INTO consultation_answer VALUES(1,30,3,0);
INSERT INTO consultation_answer VALUES(1,30,4,1);
INSERT INTO consultation_answer VALUES(1,30,5,0);
INSERT INTO consultation_answer VALUES(1,30,6,1);
INSERT INTO consultation_answer VALUES(1,30,7,0);
INSERT INTO consultation_answer VALUES(1,30,8,2);
INSERT INTO consultation_answer VALUES(1,30,9,0);
INSERT INTO consultation_answer VALUES(1,30,10,1);
INSERT INTO consultation_answer VALUES(1,30,11,0);
INSERT INTO consultation_answer VALUES(1,31,0,0);
INSERT INTO consultation_answer VALUES(1,31,1,0);
INSERT INTO consultation_answer VALUES(1,31,2,0);
INSERT INTO consultation_answer VALUES(1,31,3,0);
INSERT INTO consultation_answer VALUES(1,31,4,1);
INSERT INTO consultation_answer VALUES(1,31,5,1);
INSERT INTO consultation_answer VALUES(1,31,6,1);
INSERT INTO consultation_answer VALUES(1,31,7,0);
INSERT INTO consultation_answer VALUES(1,31,8,1);
INSERT INTO consultation_answer VALUES(1,31,9,0);
INSERT INTO consultation_answer VALUES(1,31,10,0);
INSERT INTO consultation_answer VALUES(1,31,11,0);
INSERT INTO consultation_answer VALUES(1,32,0,0);
INSERT INTO consultation_answer VALUES(1,32,1,0);
INSERT INTO consultation_answer VALUES(1,32,2,0);
INSERT INTO consultation_answer VALUES(1,32,3,0);
INSERT INTO consultation_answer VALUES(1,32,4,1);
INSERT INTO consultation_answer VALUES(1,32,5,1);
INSERT INTO consultation_answer VALUES(1,32,6,1);
INSERT INTO consultation_answer VALUES(1,32,7,0);
INSERT INTO consultation_answer VALUES(1,32,8,2);
INSERT INTO consultation_answer VALUES(1,32,9,0);
INSERT INTO consultation_answer VALUES(1,32,10,1);
INSERT INTO consultation_answer VALUES(1,32,11,0);
INSERT INTO consultation_answer VALUES(1,33,0,0);
INSERT INTO consultation_answer VALUES(1,33,1,0);
INSERT INTO consultation_answer VALUES(1,33,2,1);
INSERT INTO consultation_answer VALUES(1,33,3,1);
INSERT INTO consultation_answer VALUES(1,33,4,1);
INSERT INTO consultation_answer VALUES(1,33,5,2);
INSERT INTO consultation_answer VALUES(1,33,6,0);
INSERT INTO consultation_answer VALUES(1,33,7,1);
INSERT INTO consultation_answer VALUES(1,33,8,0);
INSERT INTO consultation_answer VALUES(1,33,9,0);
INSERT INTO consultation_answer VALUES(1,33,10,1);
INSERT INTO consultation_answer VALUES(1,33,11,0);
INSERT INTO consultation_answer VALUES(1,34,0,0);
INSERT INTO consultation_answer VALUES(1,34,1,1);
INSERT INTO consultation_answer VALUES(1,34,2,0);
INSERT INTO consultation_answer VALUES(1,34,3,0);
INSERT INTO consultation_answer VALUES(1,34,4,0);
INSERT INTO consultation_answer VALUES(1,34,5,1);
INSERT INTO consultation_answer VALUES(1,34,6,0);
INSERT INTO consultation_answer VALUES(1,34,7,0);
INSERT INTO consultation_answer VALUES(1,34,8,0);
INSERT INTO consultation_answer VALUES(1,34,9,0);
INSERT INTO consultation_answer VALUES(1,34,11,0);
INSERT INTO consultation_answer VALUES(1,35,0,0);
INSERT INTO consultation_answer VALUES(1,35,1,1);
INSERT INTO consultation_answer VALUES(1,35,2,0);
INSERT INTO consultation_answer VALUES(1,35,3,0);
INSERT INTO consultation_answer VALUES(1,35,4,1);
INSERT INTO consultation_answer VALUES(1,35,5,0);
INSERT INTO consultation_answer VALUES(1,35,6,0);
INSERT INTO consultation_answer VALUES(1,35,7,1);
INSERT INTO consultation_answer VALUES(1,35,8,0);
INSERT INTO consultation_answer VALUES(1,35,9,2);
INSERT INTO consultation_answer VALUES(1,35,10,1);
INSERT INTO consultation_answer VALUES(1,35,11,0);
INSERT INTO consultation_answer VALUES(1,36,0,0);
INSERT INTO consultation_answer VALUES(1,36,2,0);
INSERT INTO consultation_answer VALUES(1,36,3,0);
INSERT INTO consultation_answer VALUES(1,36,4,1);
INSERT INTO consultation_answer VALUES(1,36,5,0);
INSERT INTO consultation_answer VALUES(1,36,6,0);
INSERT INTO consultation_answer VALUES(1,36,7,1);
INSERT INTO consultation_answer VALUES(1,36,8,0);
INSERT INTO consultation_answer VALUES(1,36,9,0);
INSERT INTO consultation_answer VALUES(1,36,10,1);
INSERT INTO consultation_answer VALUES(1,36,11,0);
INSERT INTO consultation_answer VALUES(1,37,0,0);
INSERT INTO consultation_answer VALUES(1,37,1,0);
INSERT INTO consultation_answer VALUES(1,37,3,0);
INSERT INTO consultation_answer VALUES(1,37,4,0);
INSERT INTO consultation_answer VALUES(1,37,5,1);
INSERT INTO consultation_answer VALUES(1,37,6,1);
INSERT INTO consultation_answer VALUES(1,37,7,0);
INSERT INTO consultation_answer VALUES(1,37,8,1);
INSERT INTO consultation_answer VALUES(1,37,9,0);
INSERT INTO consultation_answer VALUES(1,37,10,1);
INSERT INTO consultation_answer VALUES(1,38,0,0);
INSERT INTO consultation_answer VALUES(1,38,1,0);
INSERT INTO consultation_answer VALUES(1,38,2,0);
INSERT INTO consultation_answer VALUES(1,38,3,0);
INSERT INTO consultation_answer VALUES(1,38,4,0);
INSERT INTO consultation_answer VALUES(1,38,5,0);
INSERT INTO consultation_answer VALUES(1,38,6,0);
INSERT INTO consultation_answer VALUES(1,38,7,0);
INSERT INTO consultation_answer VALUES(1,38,8,0);
INSERT INTO consultation_answer VALUES(1,38,9,1);
INSERT INTO consultation_answer VALUES(1,38,10,1);
INSERT INTO consultation_answer VALUES(1,38,11,0);
INSERT INTO consultation_answer VALUES(1,39,0,0);
INSERT INTO consultation_answer VALUES(1,39,1,0);
INSERT INTO consultation_answer VALUES(1,39,2,0);
INSERT INTO consultation_answer VALUES(1,39,3,0);
INSERT INTO consultation_answer VALUES(1,39,4,1);
INSERT INTO consultation_answer VALUES(1,39,5,1);
INSERT INTO consultation_answer VALUES(1,39,6,1);
INSERT INTO consultation_answer VALUES(1,39,7,0);
INSERT INTO consultation_answer VALUES(1,39,8,0);
INSERT INTO consultation_answer VALUES(1,39,9,0);
INSERT INTO consultation_answer VALUES(1,39,10,0);
INSERT INTO consultation_answer VALUES(1,39,11,0);
INSERT INTO consultation_answer VALUES(1,40,0,0);
INSERT INTO consultation_answer VALUES(1,40,1,0);
INSERT INTO consultation_answer VALUES(1,40,2,0);
INSERT INTO consultation_answer VALUES(1,40,3,0);
INSERT INTO consultation_answer VALUES(1,40,4,1);
INSERT INTO consultation_answer VALUES(1,40,5,2);
INSERT INTO consultation_answer VALUES(1,40,6,1);
INSERT INTO consultation_answer VALUES(1,40,7,0);
INSERT INTO consultation_answer VALUES(1,40,8,0);
INSERT INTO consultation_answer VALUES(1,40,9,1);
INSERT INTO consultation_answer VALUES(1,40,10,1);
INSERT INTO consultation_answer VALUES(1,40,11,0);
INSERT INTO consultation_answer VALUES(1,41,0,0);
INSERT INTO consultation_answer VALUES(1,41,1,1);
INSERT INTO consultation_answer VALUES(1,41,2,1);
INSERT INTO consultation_answer VALUES(1,41,3,0);
INSERT INTO consultation_answer VALUES(1,41,4,1);
INSERT INTO consultation_answer VALUES(1,41,5,0);
INSERT INTO consultation_answer VALUES(1,41,6,0);
INSERT INTO consultation_answer VALUES(1,41,7,0);
INSERT INTO consultation_answer VALUES(1,41,8,1);
INSERT INTO consultation_answer VALUES(1,41,9,0);
INSERT INTO consultation_answer VALUES(1,41,10,0);
INSERT INTO consultation_answer VALUES(1,41,11,0);
INSERT INTO consultation_answer VALUES(1,42,0,0);
INSERT INTO consultation_answer VALUES(1,42,2,0);
INSERT INTO consultation_answer VALUES(1,42,3,0);
INSERT INTO consultation_answer VALUES(1,42,4,1);
INSERT INTO consultation_answer VALUES(1,42,5,1);
INSERT INTO consultation_answer VALUES(1,42,6,0);
INSERT INTO consultation_answer VALUES(1,42,7,0);
INSERT INTO consultation_answer VALUES(1,42,8,0);
INSERT INTO consultation_answer VALUES(1,42,9,0);
INSERT INTO consultation_answer VALUES(1,42,10,1);
INSERT INTO consultation_answer VALUES(1,42,11,0);
INSERT INTO consultation_answer VALUES(1,43,0,0);
INSERT INTO consultation_answer VALUES(1,43,2,2);
INSERT INTO consultation_answer VALUES(1,43,3,0);
INSERT INTO consultation_answer VALUES(1,43,4,0);
INSERT INTO consultation_answer VALUES(1,43,5,1);
INSERT INTO consultation_answer VALUES(1,43,6,0);
INSERT INTO consultation_answer VALUES(1,43,7,0);
INSERT INTO consultation_answer VALUES(1,43,8,0);
INSERT INTO consultation_answer VALUES(1,43,9,0);
INSERT INTO consultation_answer VALUES(1,43,10,0);
INSERT INTO consultation_answer VALUES(1,43,11,2);
INSERT INTO consultation_answer VALUES(1,44,0,0);
INSERT INTO consultation_answer VALUES(1,44,1,0);
INSERT INTO consultation_answer VALUES(1,44,2,0);
INSERT INTO consultation_answer VALUES(1,44,3,0);
INSERT INTO consultation_answer VALUES(1,44,4,1);
INSERT INTO consultation_answer VALUES(1,44,5,0);
INSERT INTO consultation_answer VALUES(1,44,6,0);
INSERT INTO consultation_answer VALUES(1,44,7,0);
INSERT INTO consultation_answer VALUES(1,44,8,0);
INSERT INTO consultation_answer VALUES(1,44,9,0);
INSERT INTO consultation_answer VALUES(1,44,10,1);
INSERT INTO consultation_answer VALUES(1,44,11,0);
INSERT INTO consultation_answer VALUES(1,45,0,0);
INSERT INTO consultation_answer VALUES(1,45,1,0);
INSERT INTO consultation_answer VALUES(1,45,2,0);
INSERT INTO consultation_answer VALUES(1,45,3,0);
INSERT INTO consultation_answer VALUES(1,45,4,1);
INSERT INTO consultation_answer VALUES(1,45,5,1);
INSERT INTO consultation_answer VALUES(1,45,6,1);
INSERT INTO consultation_answer VALUES(1,45,7,2);
INSERT INTO consultation_answer VALUES(1,45,8,0);
INSERT INTO consultation_answer VALUES(1,45,9,0);
INSERT INTO consultation_answer VALUES(1,45,10,1);
INSERT INTO consultation_answer VALUES(1,45,11,0);
INSERT INTO consultation_answer VALUES(1,46,0,0);
INSERT INTO consultation_answer VALUES(1,46,1,0);
INSERT INTO consultation_answer VALUES(1,46,2,0);
INSERT INTO consultation_answer VALUES(1,46,3,2);
INSERT INTO consultation_answer VALUES(1,46,4,1);
INSERT INTO consultation_answer VALUES(1,46,5,1);
INSERT INTO consultation_answer VALUES(1,46,6,0);
INSERT INTO consultation_answer VALUES(1,46,7,0);
INSERT INTO consultation_answer VALUES(1,46,8,0);
INSERT INTO consultation_answer VALUES(1,46,9,0);
INSERT INTO consultation_answer VALUES(1,46,10,0);
INSERT INTO consultation_answer VALUES(1,46,11,1);
INSERT INTO consultation_answer VALUES(1,47,0,0);
INSERT INTO consultation_answer VALUES(1,47,1,0);
INSERT INTO consultation_answer VALUES(1,47,2,1);
INSERT INTO consultation_answer VALUES(1,47,3,0);
INSERT INTO consultation_answer VALUES(1,47,4,1);
INSERT INTO consultation_answer VALUES(1,47,5,1);
INSERT INTO consultation_answer VALUES(1,47,6,0);
INSERT INTO consultation_answer VALUES(1,47,7,0);
INSERT INTO consultation_answer VALUES(1,47,8,2);
INSERT INTO consultation_answer VALUES(1,47,9,0);
INSERT INTO consultation_answer VALUES(1,47,10,1);
INSERT INTO consultation_answer VALUES(1,47,11,0);
INSERT INTO consultation_answer VALUES(1,48,0,0);
INSERT INTO consultation_answer VALUES(1,48,2,0);
INSERT INTO consultation_answer VALUES(1,48,3,0);
INSERT INTO consultation_answer VALUES(1,48,4,1);
INSERT INTO consultation_answer VALUES(1,48,5,1);
INSERT INTO consultation_answer VALUES(1,48,6,1);
INSERT INTO consultation_answer VALUES(1,48,7,0);
INSERT INTO consultation_answer VALUES(1,48,8,2);
INSERT INTO consultation_answer VALUES(1,48,9,0);
INSERT INTO consultation_answer VALUES(1,48,10,1);
INSERT INTO consultation_answer VALUES(1,48,11,0);
INSERT INTO consultation_answer VALUES(1,49,0,0);
INSERT INTO consultation_answer VALUES(1,49,1,0);
INSERT INTO consultation_answer VALUES(1,49,2,0);
INSERT INTO consultation_answer VALUES(1,49,3,0);
INSERT INTO consultation_answer VALUES(1,49,4,1);
INSERT INTO consultation_answer VALUES(1,49,5,0);
INSERT INTO consultation_answer VALUES(1,49,6,0);
INSERT INTO consultation_answer VALUES(1,49,7,0);
INSERT INTO consultation_answer VALUES(1,49,9,0);
INSERT INTO consultation_answer VALUES(1,49,10,1);
INSERT INTO consultation_answer VALUES(1,49,11,0);
INSERT INTO consultation_answer VALUES(1,50,0,0);
INSERT INTO consultation_answer VALUES(1,50,1,0);
INSERT INTO consultation_answer VALUES(1,50,2,0);
INSERT INTO consultation_answer VALUES(1,50,3,0);
INSERT INTO consultation_answer VALUES(1,50,4,1);
INSERT INTO consultation_answer VALUES(1,50,5,0);
INSERT INTO consultation_answer VALUES(1,50,6,0);
INSERT INTO consultation_answer VALUES(1,50,7,0);
INSERT INTO consultation_answer VALUES(1,50,8,0);
INSERT INTO consultation_answer VALUES(1,50,9,0);
INSERT INTO consultation_answer VALUES(1,50,10,1);
INSERT INTO consultation_answer VALUES(1,50,11,0);
INSERT INTO consultation_answer VALUES(1,51,0,0);
INSERT INTO consultation_answer VALUES(1,51,1,0);
INSERT INTO consultation_answer VALUES(1,51,2,0);
INSERT INTO consultation_answer VALUES(1,51,3,0);
INSERT INTO consultation_answer VALUES(1,51,4,1);
INSERT INTO consultation_answer VALUES(1,51,5,1);
INSERT INTO consultation_answer VALUES(1,51,6,0);
INSERT INTO consultation_answer VALUES(1,51,7,0);
INSERT INTO consultation_answer VALUES(1,51,8,0);
INSERT INTO consultation_answer VALUES(1,51,9,1);
INSERT INTO consultation_answer VALUES(1,51,10,1);
INSERT INTO consultation_answer VALUES(1,51,11,0);
INSERT INTO consultation_answer VALUES(1,52,0,0);
INSERT INTO consultation_answer VALUES(1,52,1,0);
INSERT INTO consultation_answer VALUES(1,52,2,0);
INSERT INTO consultation_answer VALUES(1,52,3,0);
INSERT INTO consultation_answer VALUES(1,52,4,1);
INSERT INTO consultation_answer VALUES(1,52,5,1);
INSERT INTO consultation_answer VALUES(1,52,6,0);
INSERT INTO consultation_answer VALUES(1,52,7,0);
INSERT INTO consultation_answer VALUES(1,52,8,1);
INSERT INTO consultation_answer VALUES(1,52,10,1);
INSERT INTO consultation_answer VALUES(1,52,11,0);
INSERT INTO consultation_answer VALUES(1,53,0,0);
INSERT INTO consultation_answer VALUES(1,53,1,0);
INSERT INTO consultation_answer VALUES(1,53,2,0);
INSERT INTO consultation_answer VALUES(1,53,3,0);
INSERT INTO consultation_answer VALUES(1,53,4,1);
INSERT INTO consultation_answer VALUES(1,53,5,1);
INSERT INTO consultation_answer VALUES(1,53,6,0);
INSERT INTO consultation_answer VALUES(1,53,7,1);
INSERT INTO consultation_answer VALUES(1,53,8,0);
INSERT INTO consultation_answer VALUES(1,53,9,0);
INSERT INTO consultation_answer VALUES(1,53,10,0);
INSERT INTO consultation_answer VALUES(1,53,11,0);
INSERT INTO consultation_answer VALUES(1,54,0,0);
INSERT INTO consultation_answer VALUES(1,54,1,0);
INSERT INTO consultation_answer VALUES(1,54,2,0);
INSERT INTO consultation_answer VALUES(1,54,3,0);
INSERT INTO consultation_answer VALUES(1,54,4,1);
INSERT INTO consultation_answer VALUES(1,54,5,1);
INSERT INTO consultation_answer VALUES(1,54,6,0);
INSERT INTO consultation_answer VALUES(1,54,7,1);
INSERT INTO consultation_answer VALUES(1,54,8,0);
INSERT INTO consultation_answer VALUES(1,54,9,1);
INSERT INTO consultation_answer VALUES(1,54,10,1);
INSERT INTO consultation_answer VALUES(1,54,11,0);
INSERT INTO consultation_answer VALUES(1,55,0,0);
INSERT INTO consultation_answer VALUES(1,55,1,0);
INSERT INTO consultation_answer VALUES(1,55,2,1);
INSERT INTO consultation_answer VALUES(1,55,3,0);
INSERT INTO consultation_answer VALUES(1,55,4,1);
INSERT INTO consultation_answer VALUES(1,55,5,0);
INSERT INTO consultation_answer VALUES(1,55,6,1);
INSERT INTO consultation_answer VALUES(1,55,7,0);
INSERT INTO consultation_answer VALUES(1,55,8,1);
INSERT INTO consultation_answer VALUES(1,55,9,0);
INSERT INTO consultation_answer VALUES(1,55,10,1);
INSERT INTO consultation_answer VALUES(1,55,11,0);
INSERT INTO consultation_answer VALUES(1,56,0,0);
INSERT INTO consultation_answer VALUES(1,56,1,0);
INSERT INTO consultation_answer VALUES(1,56,2,1);
INSERT INTO consultation_answer VALUES(1,56,3,0);
INSERT INTO consultation_answer VALUES(1,56,4,1);
INSERT INTO consultation_answer VALUES(1,56,5,1);
INSERT INTO consultation_answer VALUES(1,56,6,1);
INSERT INTO consultation_answer VALUES(1,56,7,2);
INSERT INTO consultation_answer VALUES(1,56,8,0);
INSERT INTO consultation_answer VALUES(1,56,9,0);
INSERT INTO consultation_answer VALUES(1,56,10,1);
INSERT INTO consultation_answer VALUES(1,56,11,0);
INSERT INTO consultation_answer VALUES(1,57,0,0);
INSERT INTO consultation_answer VALUES(1,57,1,0);
INSERT INTO consultation_answer VALUES(1,57,2,1);
INSERT INTO consultation_answer VALUES(1,57,3,1);
INSERT INTO consultation_answer VALUES(1,57,4,0);
INSERT INTO consultation_answer VALUES(1,57,5,0);
INSERT INTO consultation_answer VALUES(1,57,6,2);
INSERT INTO consultation_answer VALUES(1,57,7,0);
INSERT INTO consultation_answer VALUES(1,57,8,1);
INSERT INTO consultation_answer VALUES(1,57,9,1);
INSERT INTO consultation_answer VALUES(1,57,10,0);
INSERT INTO consultation_answer VALUES(1,57,11,0);
INSERT INTO consultation_answer VALUES(1,58,0,0);
INSERT INTO consultation_answer VALUES(1,58,1,2);
INSERT INTO consultation_answer VALUES(1,58,2,0);
INSERT INTO consultation_answer VALUES(1,58,3,0);
INSERT INTO consultation_answer VALUES(1,58,4,1);
INSERT INTO consultation_answer VALUES(1,58,5,0);
INSERT INTO consultation_answer VALUES(1,58,6,1);
INSERT INTO consultation_answer VALUES(1,58,7,0);
INSERT INTO consultation_answer VALUES(1,58,8,0);
INSERT INTO consultation_answer VALUES(1,58,9,0);
INSERT INTO consultation_answer VALUES(1,58,10,0);
INSERT INTO consultation_answer VALUES(1,58,11,0);
INSERT INTO consultation_answer VALUES(1,59,0,0);
INSERT INTO consultation_answer VALUES(1,59,1,2);
INSERT INTO consultation_answer VALUES(1,59,2,0);
INSERT INTO consultation_answer VALUES(1,59,3,0);
INSERT INTO consultation_answer VALUES(1,59,4,1);
INSERT INTO consultation_answer VALUES(1,59,5,1);
INSERT INTO consultation_answer VALUES(1,59,6,1);
INSERT INTO consultation_answer VALUES(1,59,7,0);
INSERT INTO consultation_answer VALUES(1,59,8,0);
INSERT INTO consultation_answer VALUES(1,59,9,1);
INSERT INTO consultation_answer VALUES(1,59,10,1);
INSERT INTO consultation_answer VALUES(1,59,11,0);
INSERT INTO consultation_answer VALUES(1,60,0,0);
INSERT INTO consultation_answer VALUES(1,60,1,0);
INSERT INTO consultation_answer VALUES(1,60,2,0);
INSERT INTO consultation_answer VALUES(1,60,3,0);
INSERT INTO consultation_answer VALUES(1,60,4,0);
INSERT INTO consultation_answer VALUES(1,60,5,0);
INSERT INTO consultation_answer VALUES(1,60,6,1);
INSERT INTO consultation_answer VALUES(1,60,7,2);
INSERT INTO consultation_answer VALUES(1,60,8,0);
INSERT INTO consultation_answer VALUES(1,60,9,0);
INSERT INTO consultation_answer VALUES(1,60,10,1);
INSERT INTO consultation_answer VALUES(1,60,11,0);
INSERT INTO consultation_answer VALUES(1,61,0,0);
INSERT INTO consultation_answer VALUES(1,61,1,0);
INSERT INTO consultation_answer VALUES(1,61,2,0);
INSERT INTO consultation_answer VALUES(1,61,3,0);
INSERT INTO consultation_answer VALUES(1,61,4,1);
INSERT INTO consultation_answer VALUES(1,61,5,0);
INSERT INTO consultation_answer VALUES(1,61,6,0);
INSERT INTO consultation_answer VALUES(1,61,7,0);
INSERT INTO consultation_answer VALUES(1,61,8,0);
INSERT INTO consultation_answer VALUES(1,61,9,0);
INSERT INTO consultation_answer VALUES(1,61,10,1);
INSERT INTO consultation_answer VALUES(1,61,11,0);
INSERT INTO consultation_answer VALUES(1,62,0,0);
INSERT INTO consultation_answer VALUES(1,62,1,0);
INSERT INTO consultation_answer VALUES(1,62,2,1);
INSERT INTO consultation_answer VALUES(1,62,3,0);
INSERT INTO consultation_answer VALUES(1,62,4,0);
INSERT INTO consultation_answer VALUES(1,62,5,0);
INSERT INTO consultation_answer VALUES(1,62,6,1);
INSERT INTO consultation_answer VALUES(1,62,7,0);
INSERT INTO consultation_answer VALUES(1,62,8,0);
INSERT INTO consultation_answer VALUES(1,62,9,0);
INSERT INTO consultation_answer VALUES(1,62,10,1);
INSERT INTO consultation_answer VALUES(1,62,11,0);
INSERT INTO consultation_answer VALUES(1,63,0,0);
INSERT INTO consultation_answer VALUES(1,63,1,0);
INSERT INTO consultation_answer VALUES(1,63,2,1);
INSERT INTO consultation_answer VALUES(1,63,3,0);
INSERT INTO consultation_answer VALUES(1,63,4,1);
INSERT INTO consultation_answer VALUES(1,63,5,1);
INSERT INTO consultation_answer VALUES(1,63,6,0);
INSERT INTO consultation_answer VALUES(1,63,7,0);
INSERT INTO consultation_answer VALUES(1,63,8,0);
INSERT INTO consultation_answer VALUES(1,63,9,0);
INSERT INTO consultation_answer VALUES(1,63,10,0);
INSERT INTO consultation_answer VALUES(1,63,11,1);
INSERT INTO consultation_answer VALUES(1,64,0,0);
INSERT INTO consultation_answer VALUES(1,64,1,0);
INSERT INTO consultation_answer VALUES(1,64,2,1);
INSERT INTO consultation_answer VALUES(1,64,3,0);
INSERT INTO consultation_answer VALUES(1,64,4,1);
INSERT INTO consultation_answer VALUES(1,64,5,1);
INSERT INTO consultation_answer VALUES(1,64,6,1);
INSERT INTO consultation_answer VALUES(1,64,7,0);
INSERT INTO consultation_answer VALUES(1,64,8,0);
INSERT INTO consultation_answer VALUES(1,64,9,0);
INSERT INTO consultation_answer VALUES(1,64,10,0);
INSERT INTO consultation_answer VALUES(1,64,11,1);
INSERT INTO consultation_answer VALUES(1,65,0,0);
INSERT INTO consultation_answer VALUES(1,65,1,1);
INSERT INTO consultation_answer VALUES(1,65,2,0);
INSERT INTO consultation_answer VALUES(1,65,3,0);
INSERT INTO consultation_answer VALUES(1,65,4,0);
INSERT INTO consultation_answer VALUES(1,65,5,1);
INSERT INTO consultation_answer VALUES(1,65,6,0);
INSERT INTO consultation_answer VALUES(1,65,7,0);
INSERT INTO consultation_answer VALUES(1,65,8,0);
INSERT INTO consultation_answer VALUES(1,65,9,0);
INSERT INTO consultation_answer VALUES(1,65,10,0);
INSERT INTO consultation_answer VALUES(1,65,11,0);
INSERT INTO consultation_answer VALUES(1,66,0,0);
INSERT INTO consultation_answer VALUES(1,66,2,1);
INSERT INTO consultation_answer VALUES(1,66,3,0);
INSERT INTO consultation_answer VALUES(1,66,4,1);
INSERT INTO consultation_answer VALUES(1,66,5,1);
INSERT INTO consultation_answer VALUES(1,66,6,1);
INSERT INTO consultation_answer VALUES(1,66,7,0);
INSERT INTO consultation_answer VALUES(1,66,8,0);
INSERT INTO consultation_answer VALUES(1,66,9,0);
INSERT INTO consultation_answer VALUES(1,66,10,1);
INSERT INTO consultation_answer VALUES(1,66,11,0);
INSERT INTO consultation_answer VALUES(1,67,0,0);
INSERT INTO consultation_answer VALUES(1,67,1,0);
INSERT INTO consultation_answer VALUES(1,67,3,0);
INSERT INTO consultation_answer VALUES(1,67,4,1);
INSERT INTO consultation_answer VALUES(1,67,6,0);
INSERT INTO consultation_answer VALUES(1,67,7,0);
INSERT INTO consultation_answer VALUES(1,67,8,0);
INSERT INTO consultation_answer VALUES(1,67,9,2);
INSERT INTO consultation_answer VALUES(1,67,10,0);
INSERT INTO consultation_answer VALUES(1,67,11,2);
INSERT INTO consultation_answer VALUES(1,68,0,0);
INSERT INTO consultation_answer VALUES(1,68,1,0);
INSERT INTO consultation_answer VALUES(1,68,2,1);
INSERT INTO consultation_answer VALUES(1,68,3,0);
INSERT INTO consultation_answer VALUES(1,68,4,0);
INSERT INTO consultation_answer VALUES(1,68,5,1);
INSERT INTO consultation_answer VALUES(1,68,6,0);
INSERT INTO consultation_answer VALUES(1,68,7,0);
INSERT INTO consultation_answer VALUES(1,68,8,0);
INSERT INTO consultation_answer VALUES(1,68,9,0);
INSERT INTO consultation_answer VALUES(1,68,10,0);
INSERT INTO consultation_answer VALUES(1,68,11,0);
INSERT INTO consultation_answer VALUES(1,69,0,0);
INSERT INTO consultation_answer VALUES(1,69,1,0);
INSERT INTO consultation_answer VALUES(1,69,2,1);
INSERT INTO consultation_answer VALUES(1,69,3,0);
INSERT INTO consultation_answer VALUES(1,69,4,1);
INSERT INTO consultation_answer VALUES(1,69,5,0);
INSERT INTO consultation_answer VALUES(1,69,6,0);
INSERT INTO consultation_answer VALUES(1,69,7,0);
INSERT INTO consultation_answer VALUES(1,69,8,0);
INSERT INTO consultation_answer VALUES(1,69,9,0);
INSERT INTO consultation_answer VALUES(1,69,10,2);
INSERT INTO consultation_answer VALUES(1,70,0,0);
INSERT INTO consultation_answer VALUES(1,70,1,0);
INSERT INTO consultation_answer VALUES(1,70,2,1);
INSERT INTO consultation_answer VALUES(1,70,3,1);
INSERT INTO consultation_answer VALUES(1,70,4,1);
INSERT INTO consultation_answer VALUES(1,70,5,0);
INSERT INTO consultation_answer VALUES(1,70,6,0);
INSERT INTO consultation_answer VALUES(1,70,7,0);
INSERT INTO consultation_answer VALUES(1,70,8,0);
INSERT INTO consultation_answer VALUES(1,70,9,0);
INSERT INTO consultation_answer VALUES(1,70,10,2);
INSERT INTO consultation_answer VALUES(1,70,11,1);
INSERT INTO consultation_answer VALUES(1,71,0,0);
INSERT INTO consultation_answer VALUES(1,71,1,0);
INSERT INTO consultation_answer VALUES(1,71,2,2);
INSERT INTO consultation_answer VALUES(1,71,3,0);
INSERT INTO consultation_answer VALUES(1,71,4,1);
INSERT INTO consultation_answer VALUES(1,71,5,0);
INSERT INTO consultation_answer VALUES(1,71,6,1);
INSERT INTO consultation_answer VALUES(1,71,7,0);
INSERT INTO consultation_answer VALUES(1,71,8,0);
INSERT INTO consultation_answer VALUES(1,71,9,1);
INSERT INTO consultation_answer VALUES(1,71,10,0);
INSERT INTO consultation_answer VALUES(1,71,11,0);
INSERT INTO consultation_answer VALUES(1,72,0,0);
INSERT INTO consultation_answer VALUES(1,72,3,0);
INSERT INTO consultation_answer VALUES(1,72,4,1);
INSERT INTO consultation_answer VALUES(1,72,5,1);
INSERT INTO consultation_answer VALUES(1,72,6,0);
INSERT INTO consultation_answer VALUES(1,72,7,0);
INSERT INTO consultation_answer VALUES(1,72,8,0);
INSERT INTO consultation_answer VALUES(1,72,9,0);
INSERT INTO consultation_answer VALUES(1,72,10,1);
INSERT INTO consultation_answer VALUES(1,72,11,1);
INSERT INTO consultation_answer VALUES(1,73,0,0);
INSERT INTO consultation_answer VALUES(1,73,2,0);
INSERT INTO consultation_answer VALUES(1,73,4,1);
INSERT INTO consultation_answer VALUES(1,73,5,1);
INSERT INTO consultation_answer VALUES(1,73,6,0);
INSERT INTO consultation_answer VALUES(1,73,8,0);
INSERT INTO consultation_answer VALUES(1,73,9,0);
INSERT INTO consultation_answer VALUES(1,73,10,1);
INSERT INTO consultation_answer VALUES(1,73,11,1);
INSERT INTO consultation_answer VALUES(1,74,0,0);
INSERT INTO consultation_answer VALUES(1,74,2,0);
INSERT INTO consultation_answer VALUES(1,74,3,0);
INSERT INTO consultation_answer VALUES(1,74,4,0);
INSERT INTO consultation_answer VALUES(1,74,5,1);
INSERT INTO consultation_answer VALUES(1,74,6,0);
INSERT INTO consultation_answer VALUES(1,74,7,0);
INSERT INTO consultation_answer VALUES(1,74,8,0);
INSERT INTO consultation_answer VALUES(1,74,9,0);
INSERT INTO consultation_answer VALUES(1,74,10,1);
INSERT INTO consultation_answer VALUES(1,74,11,2);
INSERT INTO consultation_answer VALUES(1,75,0,0);
INSERT INTO consultation_answer VALUES(1,75,2,0);
INSERT INTO consultation_answer VALUES(1,75,3,0);
INSERT INTO consultation_answer VALUES(1,75,4,1);
INSERT INTO consultation_answer VALUES(1,75,5,1);
INSERT INTO consultation_answer VALUES(1,75,6,0);
INSERT INTO consultation_answer VALUES(1,75,7,0);
INSERT INTO consultation_answer VALUES(1,75,8,2);
INSERT INTO consultation_answer VALUES(1,75,9,0);
INSERT INTO consultation_answer VALUES(1,75,10,0);
INSERT INTO consultation_answer VALUES(1,75,11,0);
INSERT INTO consultation_answer VALUES(1,76,0,0);
INSERT INTO consultation_answer VALUES(1,76,2,1);
INSERT INTO consultation_answer VALUES(1,76,4,0);
INSERT INTO consultation_answer VALUES(1,76,5,0);
INSERT INTO consultation_answer VALUES(1,76,6,0);
INSERT INTO consultation_answer VALUES(1,76,7,0);
INSERT INTO consultation_answer VALUES(1,76,8,0);
INSERT INTO consultation_answer VALUES(1,76,9,2);
INSERT INTO consultation_answer VALUES(1,76,10,0);
INSERT INTO consultation_answer VALUES(1,77,0,0);
INSERT INTO consultation_answer VALUES(1,77,2,1);
INSERT INTO consultation_answer VALUES(1,77,3,1);
INSERT INTO consultation_answer VALUES(1,77,4,0);
INSERT INTO consultation_answer VALUES(1,77,5,0);
INSERT INTO consultation_answer VALUES(1,77,6,0);
INSERT INTO consultation_answer VALUES(1,77,7,0);
INSERT INTO consultation_answer VALUES(1,77,8,0);
INSERT INTO consultation_answer VALUES(1,77,9,0);
INSERT INTO consultation_answer VALUES(1,77,10,0);
INSERT INTO consultation_answer VALUES(1,77,11,0);
CREATE TABLE consultation_comment (
    consultation INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number > 0),
    channel TEXT NOT NULL CHECK (channel IN ('survey', 'open')),
    text TEXT NOT NULL CHECK (trim(text) <> ''),
    PRIMARY KEY (consultation, number)
) STRICT, WITHOUT ROWID;
INSERT INTO consultation_comment VALUES(1,1,'open','Schools and doctors need to talk to each other.');
INSERT INTO consultation_comment VALUES(1,2,'open','Save on offices, not on carers.');
INSERT INTO consultation_comment VALUES(1,3,'open','Thank you for asking in plain words.');
INSERT INTO consultation_comment VALUES(1,4,'open','Tell us the cost of each option before asking.');
INSERT INTO consultation_comment VALUES(1,5,'open','Show the savings before you spend them.');
INSERT INTO consultation_comment VALUES(1,6,'open','Do not put up our tax to match the towns.');
INSERT INTO consultation_comment VALUES(1,7,'open','The bus after six is what matters to me.');
INSERT INTO consultation_comment VALUES(1,8,'open','My mother needs the same carer, not a new logo.');
INSERT INTO consultation_comment VALUES(1,9,'open','The last bus home decides which council I can reach.');
INSERT INTO consultation_comment VALUES(1,10,'survey','Parishes could do more with a little money.');
INSERT INTO consultation_comment VALUES(1,11,'open','Day centres must stay.');
INSERT INTO consultation_comment VALUES(1,12,'open','Potholes do not know who owns them.');
INSERT INTO consultation_comment VALUES(1,13,'survey','One finance office instead of nine makes sense.');
INSERT INTO consultation_comment VALUES(1,14,'survey','If the council moves away, the parish must grow.');
INSERT INTO consultation_comment VALUES(1,15,'open','The debts of one place should stay with it.');
INSERT INTO consultation_comment VALUES(1,16,'open','Ask the carers before you change the care.');
INSERT INTO consultation_comment VALUES(1,17,'survey','Savings on paper have a way of not arriving.');
INSERT INTO consultation_comment VALUES(1,18,'open','My tax should not pay for new letterheads.');
INSERT INTO consultation_comment VALUES(1,19,'survey','Meetings should come to us now and then.');
INSERT INTO consultation_comment VALUES(1,20,'survey','Parishes cannot take assets without money.');
INSERT INTO consultation_comment VALUES(1,21,'open','Publish the answers, all of them.');
INSERT INTO consultation_comment VALUES(1,22,'survey','Who pays for the change, and when?');
INSERT INTO consultation_comment VALUES(1,23,'open','Let the parish cut its own grass.');
INSERT INTO consultation_comment VALUES(1,24,'survey','Keep somebody who knows the flood wall.');
INSERT INTO consultation_comment VALUES(1,25,'open','Cheaper is fine if it is still there in five years.');
INSERT INTO consultation_comment VALUES(1,26,'survey','Our parish clerk knows everybody.');
INSERT INTO consultation_comment VALUES(1,27,'open','Our councillor should live here.');
INSERT INTO consultation_comment VALUES(1,28,'open','Homes for those who work here.');
INSERT INTO consultation_comment VALUES(1,29,'open','You have decided already, have you not?');
INSERT INTO consultation_comment VALUES(1,30,'survey','Please do not lose the library van.');
INSERT INTO consultation_comment VALUES(1,31,'open','It will be run for the seafront.');
INSERT INTO consultation_comment VALUES(1,32,'open','I could not find the paper form.');
INSERT INTO consultation_comment VALUES(1,33,'open','Give the town council the market place.');
INSERT INTO consultation_comment VALUES(1,34,'survey','Eight weeks in summer is short.');
INSERT INTO consultation_comment VALUES(1,35,'open','The west is not the east.');
INSERT INTO consultation_comment VALUES(1,36,'open','We would be at the edge of everything.');
INSERT INTO consultation_comment VALUES(1,37,'open','Bins first, borders later.');
INSERT INTO consultation_comment VALUES(1,38,'open','Nobody in the town hall knows our lanes.');
INSERT INTO consultation_comment VALUES(1,39,'open','Ask the young ones too.');
INSERT INTO consultation_comment VALUES(1,40,'open','An hour by bus to see a planner is too far.');
CREATE TABLE consultation_theme (
    consultation INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    key TEXT NOT NULL CHECK (key <> ''),
    title TEXT NOT NULL CHECK (title <> ''),
    PRIMARY KEY (consultation, position),
    UNIQUE (consultation, key)
) STRICT, WITHOUT ROWID;
INSERT INTO consultation_theme VALUES(1,0,'cost','What it costs and who pays');
INSERT INTO consultation_theme VALUES(1,1,'distance','Distance and local knowledge');
INSERT INTO consultation_theme VALUES(1,2,'services','Services that people rely on');
INSERT INTO consultation_theme VALUES(1,3,'parishes','Towns and parishes');
INSERT INTO consultation_theme VALUES(1,4,'process','How the decision is taken');
CREATE TABLE consultation_reading (
    consultation INTEGER NOT NULL,
    comment INTEGER NOT NULL,
    coder TEXT NOT NULL CHECK (trim(coder) <> ''),
    PRIMARY KEY (consultation, comment, coder),
    FOREIGN KEY (consultation, comment) REFERENCES consultation_comment (consultation, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO consultation_reading VALUES(1,1,'first reader');
INSERT INTO consultation_reading VALUES(1,2,'first reader');
INSERT INTO consultation_reading VALUES(1,2,'second reader');
INSERT INTO consultation_reading VALUES(1,3,'first reader');
INSERT INTO consultation_reading VALUES(1,4,'first reader');
INSERT INTO consultation_reading VALUES(1,4,'second reader');
INSERT INTO consultation_reading VALUES(1,5,'first reader');
INSERT INTO consultation_reading VALUES(1,6,'first reader');
INSERT INTO consultation_reading VALUES(1,6,'second reader');
INSERT INTO consultation_reading VALUES(1,7,'first reader');
INSERT INTO consultation_reading VALUES(1,8,'first reader');
INSERT INTO consultation_reading VALUES(1,8,'second reader');
INSERT INTO consultation_reading VALUES(1,9,'first reader');
INSERT INTO consultation_reading VALUES(1,10,'first reader');
INSERT INTO consultation_reading VALUES(1,10,'second reader');
INSERT INTO consultation_reading VALUES(1,11,'first reader');
INSERT INTO consultation_reading VALUES(1,12,'first reader');
INSERT INTO consultation_reading VALUES(1,12,'second reader');
INSERT INTO consultation_reading VALUES(1,13,'first reader');
INSERT INTO consultation_reading VALUES(1,14,'first reader');
INSERT INTO consultation_reading VALUES(1,14,'second reader');
INSERT INTO consultation_reading VALUES(1,15,'first reader');
INSERT INTO consultation_reading VALUES(1,16,'first reader');
INSERT INTO consultation_reading VALUES(1,16,'second reader');
INSERT INTO consultation_reading VALUES(1,17,'first reader');
INSERT INTO consultation_reading VALUES(1,18,'first reader');
INSERT INTO consultation_reading VALUES(1,18,'second reader');
INSERT INTO consultation_reading VALUES(1,19,'first reader');
INSERT INTO consultation_reading VALUES(1,20,'first reader');
INSERT INTO consultation_reading VALUES(1,20,'second reader');
INSERT INTO consultation_reading VALUES(1,21,'first reader');
INSERT INTO consultation_reading VALUES(1,22,'first reader');
INSERT INTO consultation_reading VALUES(1,22,'second reader');
INSERT INTO consultation_reading VALUES(1,23,'first reader');
INSERT INTO consultation_reading VALUES(1,24,'first reader');
INSERT INTO consultation_reading VALUES(1,24,'second reader');
INSERT INTO consultation_reading VALUES(1,25,'first reader');
INSERT INTO consultation_reading VALUES(1,26,'first reader');
INSERT INTO consultation_reading VALUES(1,26,'second reader');
INSERT INTO consultation_reading VALUES(1,27,'first reader');
INSERT INTO consultation_reading VALUES(1,28,'first reader');
INSERT INTO consultation_reading VALUES(1,28,'second reader');
INSERT INTO consultation_reading VALUES(1,29,'first reader');
INSERT INTO consultation_reading VALUES(1,30,'first reader');
INSERT INTO consultation_reading VALUES(1,30,'second reader');
INSERT INTO consultation_reading VALUES(1,31,'first reader');
INSERT INTO consultation_reading VALUES(1,32,'first reader');
INSERT INTO consultation_reading VALUES(1,32,'second reader');
INSERT INTO consultation_reading VALUES(1,33,'first reader');
INSERT INTO consultation_reading VALUES(1,34,'first reader');
INSERT INTO consultation_reading VALUES(1,34,'second reader');
INSERT INTO consultation_reading VALUES(1,35,'first reader');
INSERT INTO consultation_reading VALUES(1,36,'first reader');
INSERT INTO consultation_reading VALUES(1,36,'second reader');
INSERT INTO consultation_reading VALUES(1,37,'first reader');
CREATE TABLE consultation_code (
    consultation INTEGER NOT NULL,
    comment INTEGER NOT NULL,
    coder TEXT NOT NULL,
    theme INTEGER NOT NULL,
    PRIMARY KEY (consultation, comment, coder, theme),
    FOREIGN KEY (consultation, comment, coder)
        REFERENCES consultation_reading (consultation, comment, coder) ON DELETE CASCADE,
    FOREIGN KEY (consultation, theme) REFERENCES consultation_theme (consultation, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO consultation_code VALUES(1,1,'first reader',2);
INSERT INTO consultation_code VALUES(1,2,'first reader',0);
INSERT INTO consultation_code VALUES(1,2,'first reader',2);
INSERT INTO consultation_code VALUES(1,2,'second reader',0);
INSERT INTO consultation_code VALUES(1,2,'second reader',2);
INSERT INTO consultation_code VALUES(1,3,'first reader',4);
INSERT INTO consultation_code VALUES(1,4,'first reader',0);
INSERT INTO consultation_code VALUES(1,4,'first reader',4);
INSERT INTO consultation_code VALUES(1,4,'second reader',0);
INSERT INTO consultation_code VALUES(1,4,'second reader',4);
INSERT INTO consultation_code VALUES(1,5,'first reader',0);
INSERT INTO consultation_code VALUES(1,6,'first reader',0);
INSERT INTO consultation_code VALUES(1,6,'second reader',0);
INSERT INTO consultation_code VALUES(1,7,'first reader',2);
INSERT INTO consultation_code VALUES(1,8,'first reader',2);
INSERT INTO consultation_code VALUES(1,8,'second reader',2);
INSERT INTO consultation_code VALUES(1,9,'first reader',1);
INSERT INTO consultation_code VALUES(1,9,'first reader',2);
INSERT INTO consultation_code VALUES(1,10,'first reader',3);
INSERT INTO consultation_code VALUES(1,10,'second reader',3);
INSERT INTO consultation_code VALUES(1,11,'first reader',2);
INSERT INTO consultation_code VALUES(1,12,'first reader',2);
INSERT INTO consultation_code VALUES(1,12,'second reader',1);
INSERT INTO consultation_code VALUES(1,13,'first reader',0);
INSERT INTO consultation_code VALUES(1,14,'first reader',1);
INSERT INTO consultation_code VALUES(1,14,'first reader',3);
INSERT INTO consultation_code VALUES(1,14,'second reader',1);
INSERT INTO consultation_code VALUES(1,14,'second reader',3);
INSERT INTO consultation_code VALUES(1,15,'first reader',0);
INSERT INTO consultation_code VALUES(1,16,'first reader',2);
INSERT INTO consultation_code VALUES(1,16,'first reader',4);
INSERT INTO consultation_code VALUES(1,16,'second reader',2);
INSERT INTO consultation_code VALUES(1,16,'second reader',4);
INSERT INTO consultation_code VALUES(1,17,'first reader',0);
INSERT INTO consultation_code VALUES(1,18,'first reader',0);
INSERT INTO consultation_code VALUES(1,18,'second reader',0);
INSERT INTO consultation_code VALUES(1,19,'first reader',1);
INSERT INTO consultation_code VALUES(1,20,'first reader',0);
INSERT INTO consultation_code VALUES(1,20,'first reader',3);
INSERT INTO consultation_code VALUES(1,20,'second reader',0);
INSERT INTO consultation_code VALUES(1,20,'second reader',3);
INSERT INTO consultation_code VALUES(1,21,'first reader',4);
INSERT INTO consultation_code VALUES(1,22,'first reader',0);
INSERT INTO consultation_code VALUES(1,22,'second reader',0);
INSERT INTO consultation_code VALUES(1,23,'first reader',3);
INSERT INTO consultation_code VALUES(1,24,'first reader',1);
INSERT INTO consultation_code VALUES(1,24,'second reader',1);
INSERT INTO consultation_code VALUES(1,25,'first reader',0);
INSERT INTO consultation_code VALUES(1,26,'first reader',3);
INSERT INTO consultation_code VALUES(1,26,'second reader',0);
INSERT INTO consultation_code VALUES(1,27,'first reader',1);
INSERT INTO consultation_code VALUES(1,28,'first reader',2);
INSERT INTO consultation_code VALUES(1,28,'second reader',2);
INSERT INTO consultation_code VALUES(1,29,'first reader',4);
INSERT INTO consultation_code VALUES(1,30,'first reader',2);
INSERT INTO consultation_code VALUES(1,30,'second reader',2);
INSERT INTO consultation_code VALUES(1,31,'first reader',1);
INSERT INTO consultation_code VALUES(1,32,'first reader',4);
INSERT INTO consultation_code VALUES(1,32,'second reader',4);
INSERT INTO consultation_code VALUES(1,33,'first reader',3);
INSERT INTO consultation_code VALUES(1,34,'first reader',4);
INSERT INTO consultation_code VALUES(1,34,'second reader',4);
INSERT INTO consultation_code VALUES(1,35,'first reader',1);
INSERT INTO consultation_code VALUES(1,36,'first reader',1);
INSERT INTO consultation_code VALUES(1,36,'second reader',1);
INSERT INTO consultation_code VALUES(1,37,'first reader',2);
CREATE TABLE consultation_response (
    consultation INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    asked TEXT NOT NULL CHECK (asked <> ''),
    said TEXT NOT NULL CHECK (said <> ''),
    did TEXT NOT NULL CHECK (did <> ''),
    PRIMARY KEY (consultation, position)
) STRICT, WITHOUT ROWID;
INSERT INTO consultation_response VALUES(1,0,'Whether two councils, three or nine should serve Dorset','In the survey two councils come first; many who came forward fear distance','The plan for two councils went ahead with area boards in the west and the east');
INSERT INTO consultation_response VALUES(1,1,'What a new council should look after first','Adult social care, everywhere and at every age','Social care is the first service to be joined');
INSERT INTO consultation_response VALUES(1,2,'What would make a larger council feel close','An office to walk into, and more say for towns and parishes','Six offices stay open; parishes may ask to take over assets');
CREATE TABLE consultation_check (
    consultation INTEGER NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
    test TEXT NOT NULL CHECK (test IN ('formative', 'reasons', 'time', 'considered')),
    finding TEXT NOT NULL CHECK (finding IN ('met', 'partly', 'not met', 'open')),
    evidence TEXT NOT NULL,
    PRIMARY KEY (consultation, test),
    CHECK (finding = 'open' OR trim(evidence) <> '')
) STRICT, WITHOUT ROWID;
INSERT INTO consultation_check VALUES(1,'considered','partly','Members had the results two weeks before the vote; the minutes do not say how comments were weighed');
INSERT INTO consultation_check VALUES(1,'formative','met','The report of 12 July names three options and no preferred one');
INSERT INTO consultation_check VALUES(1,'reasons','met','A summary of costs by option went with every questionnaire');
INSERT INTO consultation_check VALUES(1,'time','met','Eight weeks, none of them a school holiday but the first');
CREATE TRIGGER history_is_not_changed BEFORE UPDATE ON history
    BEGIN SELECT RAISE(ABORT, 'history is not changed'); END;
CREATE TRIGGER history_is_not_deleted BEFORE DELETE ON history
    BEGIN SELECT RAISE(ABORT, 'history is not deleted'); END;
CREATE TRIGGER drawn_plan_is_not_changed BEFORE UPDATE ON drawn_plan
    BEGIN SELECT RAISE(ABORT, 'a plan is not changed; keep a new version'); END;
CREATE TRIGGER drawn_plan_is_not_deleted BEFORE DELETE ON drawn_plan
    BEGIN SELECT RAISE(ABORT, 'a plan is not deleted'); END;
CREATE TRIGGER weighing_is_not_changed BEFORE UPDATE ON weighing
    BEGIN SELECT RAISE(ABORT, 'an answer is not changed'); END;
CREATE TRIGGER weighing_is_not_deleted BEFORE DELETE ON weighing
    BEGIN SELECT RAISE(ABORT, 'an answer is not deleted'); END;
CREATE TRIGGER money_case_version_is_not_changed BEFORE UPDATE ON money_case_version
    BEGIN SELECT RAISE(ABORT, 'versions of a case are not changed'); END;
CREATE TRIGGER money_case_version_is_not_deleted BEFORE DELETE ON money_case_version
    BEGIN SELECT RAISE(ABORT, 'versions of a case are not deleted'); END;
CREATE TRIGGER wave_stays_closed BEFORE UPDATE OF closed ON wave WHEN OLD.closed IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a closed wave stays closed'); END;
CREATE TRIGGER wave_keeps_its_promise BEFORE UPDATE OF anonymous, by_organisation, instrument, version ON wave
    BEGIN SELECT RAISE(ABORT, 'what was promised when a wave was opened is not changed'); END;
CREATE INDEX sheet_of_wave ON sheet (wave);
CREATE UNIQUE INDEX sheet_revision ON sheet (wave, organisation, revision) WHERE sent IS NOT NULL;
CREATE TRIGGER sheet_belongs_to_an_open_wave BEFORE INSERT ON sheet
    WHEN (SELECT closed FROM wave WHERE id = NEW.wave) IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'the wave is closed'); END;
CREATE TRIGGER sheet_is_anonymous BEFORE INSERT ON sheet
    WHEN (SELECT anonymous FROM wave WHERE id = NEW.wave)
        AND (NEW.sent IS NOT NULL OR NEW.revision > 1
            OR (NEW.organisation IS NOT NULL AND NOT (SELECT by_organisation FROM wave WHERE id = NEW.wave)))
    BEGIN SELECT RAISE(ABORT, 'an anonymous sheet says neither whose it is nor when it was sent'); END;
CREATE TRIGGER sheet_is_open BEFORE INSERT ON sheet
    WHEN NOT (SELECT anonymous FROM wave WHERE id = NEW.wave) AND NEW.organisation IS NULL
    BEGIN SELECT RAISE(ABORT, 'an open sheet says whose it is'); END;
CREATE TRIGGER sheet_stays_anonymous BEFORE UPDATE ON sheet
    WHEN (SELECT anonymous FROM wave WHERE id = NEW.wave)
    BEGIN SELECT RAISE(ABORT, 'an anonymous sheet is not changed'); END;
CREATE TRIGGER sheet_is_kept BEFORE DELETE ON sheet WHEN OLD.draft IS NULL
    BEGIN SELECT RAISE(ABORT, 'a sheet that was sent is kept'); END;
CREATE TRIGGER answer_is_kept BEFORE DELETE ON answer
    WHEN (SELECT draft FROM sheet WHERE id = OLD.sheet) IS NULL AND EXISTS (SELECT 1 FROM sheet WHERE id = OLD.sheet)
    BEGIN SELECT RAISE(ABORT, 'an answer that was sent is kept'); END;
CREATE TRIGGER answer_is_not_changed BEFORE UPDATE ON answer
    WHEN (SELECT draft FROM sheet WHERE id = OLD.sheet) IS NULL
    BEGIN SELECT RAISE(ABORT, 'an answer that was sent is not changed'); END;
CREATE TRIGGER placement_is_not_changed BEFORE UPDATE ON placement
    BEGIN SELECT RAISE(ABORT, 'a decision is not changed'); END;
CREATE TRIGGER placement_is_not_deleted BEFORE DELETE ON placement
    BEGIN SELECT RAISE(ABORT, 'a decision is not deleted'); END;
CREATE TRIGGER record_is_not_changed BEFORE UPDATE ON record
    BEGIN SELECT RAISE(ABORT, 'a record is not changed; it is written anew'); END;
CREATE TRIGGER record_is_not_deleted BEFORE DELETE ON record
    BEGIN SELECT RAISE(ABORT, 'a record is not deleted'); END;
CREATE TRIGGER record_version_is_not_changed BEFORE UPDATE ON record_version
    BEGIN SELECT RAISE(ABORT, 'a version is not changed'); END;
CREATE TRIGGER record_version_is_not_deleted BEFORE DELETE ON record_version
    BEGIN SELECT RAISE(ABORT, 'a version is not deleted'); END;
CREATE TRIGGER record_item_is_not_changed BEFORE UPDATE ON record_item
    BEGIN SELECT RAISE(ABORT, 'a version is not changed'); END;
CREATE TRIGGER record_item_is_not_deleted BEFORE DELETE ON record_item
    BEGIN SELECT RAISE(ABORT, 'a version is not changed'); END;
COMMIT;
