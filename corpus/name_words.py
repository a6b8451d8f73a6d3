"""The words around names in British print: titles, and words that make a name an institution's.

Closed lists of general English. Words for work are for `callings`, a person's name for `name_runs`."""

from __future__ import annotations

from corpus.content_words import listed

TITLES = (
    "Rt|Right|Hon|Ven|Sheriff|Most|Very|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Baron|Cllr|Cllrs|Coun|Councillor|"
    "Councilor|Councillors|Ald|Alderman|Rev|Revd|Reverend|Canon|Father|Fr|Bishop|Archdeacon|Captain|Capt|"
    "Major|Colonel|Col|Lieutenant|Lt|Commander|Sergeant|Sgt|Inspector|Insp|Superintendent|Supt|Det|"
    "Detective|Constable|Con|PC|DC|DI|DS|DCI|DCC|ACC|PCSO|Prince|Princess|Judge|Justice|Sister|Rabbi|Imam"
)
INSTITUTIONS = frozenset(
    listed(
        """
        a abbey above academy across act adult adults advertiser affairs after against agency airlines
        airport airways all alliance also although among an analysis analytics and another any april are
        arena argus arms army around as aslef assembly assistant associates association at athletic august
        authorities authority autumn avenue award awards bakery bank battalion bay bazaar bbc beach
        because before behind below between beyond biotech board borough both brewery bridge britain
        british brothers builders bull business but by cabinet cafe can canal care castle cathedral center
        central centre chair chairman chairwoman chamber championship chief children christmas chronicle
        church city climate clinic close club coalition coast college commission committee commons
        communities company confederation congress conservative conservatives consortium construction
        consultants consulting could council councils country county courier court crescent crown culture
        cup customer customers cymru dale day december defence dem democrat democrats department deputy
        despite development developments did director district do dock docks does drive during each east
        easter eastern echo economy education electric electronics energy engineering england english
        enterprise enterprises environment estate europe even every exchequer executive express factory
        families farm february federation fein festival finance first foods for force foreign forest
        former foundation friday from fund féin gallery games garden gardens gas gate gazette general gmb
        government great green group grove growth guardian hall harbour hart has have he head health her
        herald highways hill his holdings home homes hospital hotel house housing how if in industries inn
        inquiry inside inspectorate institute institution insurance ireland is island islands isle it its
        january july june just justice kingdom laboratories labour labs lake lane leader league leisure
        let lib liberal library like limited line lion local london lords lower ltd magazine magistrates mall
        many march market may maybe media member mercury mews mill minister ministry mission monday month
        moor most motors mp mps museum my national navy neighbourhood neighbourhoods network new nhs night
        no north northern not november observer october of office officer ofsted oil old olympic olympics
        on one only other our outside over parents parish park parliament partnership party pensions
        people per perhaps pharmaceuticals pictures pier plaid plan planning plc police port power
        precision president press prevention priory prize programme project properties protection public
        quay raf railway reform regeneration regiment regulator report republic research residents
        resources restaurant review river road rovers royal safety saturday scheme school schools scotland
        secretary senate september service services she shopping should since sinn skills so social
        society solutions some sons south southern sport sports spring square stadium standard standards
        state states station steel still store stores strategy street streets studios such summer sunday
        surgery swan systems tavern team technology telegraph terrace than that the theatre their there
        these they this those though three through thursday to tobacco tories tory towards tower town
        transport treasury tribunal trust tuesday two under union unison unite united university unlike
        until upper usdaw valley via villa villas wales war ward was waste watchdog water way we wednesday
        week wellbeing were west western what when where while who why winter with without wood woods work
        works would year yes yet young
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
