"""The words around names in British print: titles, and words that make a name an institution's.

Closed lists of general English. Words for work are for `callings`, a person's name for `name_runs`."""

from __future__ import annotations

from corpus.content_words import listed

TITLES = (
    "Rt|Hon|Sheriff|Most|Very|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Baron|Cllr|Cllrs|Coun|Councillor|"
    "Councilor|Councillors|Ald|Alderman|Rev|Revd|Reverend|Canon|Father|Fr|Bishop|Archdeacon|Captain|Capt|"
    "Major|Colonel|Col|Lieutenant|Lt|Commander|Sergeant|Sgt|Inspector|Insp|Superintendent|Supt|Det|"
    "Detective|Constable|Con|PC|DC|DI|DS|DCI|DCC|ACC|PCSO|Prince|Princess|Judge|Justice|Sister|Rabbi|Imam"
)
INSTITUTIONS = frozenset(
    listed(
        """
        a abbey academy act adult adults advertiser affairs after agency airlines airport airways
        alliance an analysis analytics and april arena argus arms army as aslef assembly assistant
        associates association at athletic august authorities authority autumn avenue award awards
        bakery bank battalion bay bazaar bbc beach before biotech board borough brewery bridge
        britain british brothers builders bull business but cabinet cafe canal care castle cathedral
        center central centre chair chairman chairwoman championship chief chamber children country christmas
        chronicle church city climate clinic close club coalition coast college commission committee
        commons communities company confederation congress conservative conservatives consortium
        construction consultants consulting council councils county courier court crescent crown
        culture cymru cup customer customers dale day december defence democrat democrats department
        deputy development developments director district dock docks drive east easter eastern echo
        economy education electric electronics energy engineering england english enterprise
        enterprises environment estate europe exchequer executive express factory families farm
        february federation festival finance first foods for force foreign forest former foundation friday
        fund gallery games garden gardens gas gate gazette general gmb government great green group
        grove growth guardian hall harbour hart he head health her herald highways hill his holdings
        home homes hospital hotel house housing how if in industries inn inquiry inspectorate
        institute institution insurance ireland island islands isle it its january july june justice
        kingdom laboratories labour labs lake lane leader league leisure liberal library limited
        line lion local london lords lower ltd magazine magistrates mall march market may media
        member mercury mews mill minister ministry mission monday month moor motors mp mps museum my
        national navy neighbourhood neighbourhoods network new nhs night no north northern not
        november observer october office officer ofsted oil old olympic olympics on one our parents parish
        park parliament partnership party pensions people pharmaceuticals pictures pier plaid plan
        planning plc police port power precision president press prevention priory prize programme
        project properties protection public quay raf railway reform regeneration regiment regulator
        report republic research residents resources restaurant review river road rovers royal
        safety saturday scheme school schools scotland secretary senate september service services
        she shopping sinn féin fein skills so social society solutions sons south southern sport sports spring
        square stadium standard standards state states station steel store stores strategy street
        streets studios summer sunday surgery swan systems tavern team technology telegraph terrace
        that the theatre their there these they this those three thursday tobacco tories tory tower
        town transport treasury tribunal trust tuesday two union unison unite united university
        upper usdaw valley villa villas wales war ward waste watchdog water way we wednesday week
        wellbeing west western what when where while who why winter wood woods work works year yes
        young
        """
    )
)
SURNAMES_TOO = frozenset(
    listed(
        """
        abbey bank beach bell best bill brewer bridge bull castle church close court cross crown
        dale day drive east england english field fields first foreign forest gate gates golden
        great green grove hall hart head hill holiday home house ireland kirk lake lane law little
        london lord love lowe major march marsh may mill moor new night noble north old parish park
        pope power press price prince priory reform river rivers royal scotland skill small south spring
        star state street summer swan temple tower villa wales ward water waters way west winter
        wood woods work works young
        """
    )
)
