// Words that stand in almost every section. They are left out of the texts' index; headings keep them.
const stopWords = new Set(
  `a an and are as at be been but by can could did do does for from had has have he her his i if in into is it its
  me my no nor of on or our she so such than that the their them then there these they this those to us was we were
  what when where which while who whom why will with would you your`.split(/\s+/),
);

// Words of questions and of politeness: they say how somebody asks, not about what.
const weakWords = new Set(
  `about after all also any anyone anything because before best better between cannot cant correct does doesn doesnt
  don done dont each else even ever every everything get gets getting give gives go goes going good got happen happens
  happening help how however instead isn isnt just keep keeps kind know let like lot make makes making many may maybe
  mean means more most much must need needed needs never not nothing now off often once one only other out over own
  please possible properly really right same see seem seems should since some somehow something still take takes
  tell thing things though through too trying understand until up use used uses using very via want wants way well
  whether without won wont work working works wrong yet actually always another both come comes say says sure there`.split(
    /\s+/,
  ),
);

// Words of everyday English that are no terms of any trade. A text about software uses them rarely, which
// makes them look telling; they are not.
const ordinaryWords = new Set(
  `able above accept accident according across actual actually add afraid afternoon again against ago agree ahead alone
  along already although amount anger annoying answer anywhere apart appear area aren around arrive ask asked asking
  away awful awhile baby back bad badly barely basically began begin beginning behave behaving behind believe beside
  big bigger biggest bit blame boss bother bought bring broke broken brought busy buy buying call came care careful
  carefully cause caused certain certainly chance cheap choice claim claims clear clearly close colleague comes coming
  company complain complaining complains complete completely computer confuse confused confusing consider couple course
  crazy curious current currently daily day days deal dealing decent decide definitely despite difference different
  difficult doing doubt down drive during each early easier easiest easily easy eat eight else empty end ends enough
  entire entirely especially evening eventually ever exact exactly example except expect expected expecting explain
  extra extremely eye face fact facts fair fairly fall falls far fast favour feel feels felt few final finally find
  finding fine finish finished first five fix folks follow following forever forget forgot former forward found four
  free frequently friend front full fully fun funny further future gave gone great guess guy guys half hand hands
  happy hard harder hardly hate heard heavy hello hence here hey high higher hold holds home honest hope hour hours
  huge hundred idea ideas imagine immediately important impossible inside instead interested interesting involved
  job knew known lack laptop large last late lately later latter lead learn least leave leaves leaving left less lets
  life likely little live long longer look looked looking looks lose loses losing lost lots love low luck lucky machine
  mad magic main mainly man manage manner manually matter matters meaning meant meanwhile meet mention mentioned mess
  middle midnight mind mine minute minutes miss moment money month months morning mostly move moved moving myself
  nearly neither new newly next nice night nine nobody none normal normally nowhere numerous obvious obviously odd
  office often okay old older ones open opposite order others otherwise ought outside overall part particular
  particularly past pay people perfect perfectly perhaps person pick piece pieces place places plain plainly plan play
  please plenty point pointless poor practical practice prefer present pretty prevent previous previously probably
  problem problems promise put puts putting question questions quick quickly quiet quietly quite random rarely rather
  reach read ready real realise realize reason reasons recent recently relevant rest ridiculous roughly round
  run-of-the-mill sad safe safely said saw saying second seconds seeing seemed seen sense separate serious seriously
  seven several shall short shouldn shown side similar simple simply single sit situation six slightly slowly small
  smaller smallest sometimes somewhere son soon sooner sort sound sounds speak special specific spend spent start
  started starting starts stay stays stick stood stop stopped stops story straight strange stuff stupid success such
  sudden suddenly suggest suppose supposed sure surely surprise surprised surprising talk talking team teammate ten
  terrible than thank thanks therefore thinking third thought thousand three throw throws time times tiny today
  together tomorrow tonight too took top total totally toward towards tried tries trick trouble true truly trust
  truth try turn turned turns twice two type unable unless until unusual upset useful usual usually various vanish
  vanished view wait waiting wake walk watch weeks week weird went whatever whenever wherever whichever whole whose wide
  wish wonder wondering word words world worried worry worse worst worth wouldn write writing wrote year years
  yesterday yourself zero`.split(/\s+/),
);
const ordinaryWeight = 0.5;
const weakWeight = 0.15;

/** Whether a term is left out of the texts' index. */
export function isStopWord(term: string): boolean {
  return stopWords.has(term);
}

/**
 * How much a word of a query counts, between 0 and 1: words that say how somebody asks rather than about
 * what decide only between equals, everyday words count half.
 */
export function wordWeight(term: string): number {
  if (stopWords.has(term) || weakWords.has(term)) return weakWeight;
  return ordinaryWords.has(term) ? ordinaryWeight : 1;
}
