"""First names heard in Britain beside the English ones: Welsh, Gaelic, Polish, South Asian and African.

A general list by which a name shows itself a person's; a man's or a woman's alone, or either's."""

from __future__ import annotations

MEN = """
    aaron abdullah abu adebayo adeel adewale ajay akash akram alasdhair alejandro aleksander alfie alun amir
    amit amjad andrzej aneirin aneurin anil anish antoni archie arif arran artur arwel ashok ashraf asim
    atif azhar aziz babatunde barnaby barney barrie bartek bartosz bhavesh billy bogdan boguslaw brandon
    brendon brent brett brodie brody bruno bryce bryn callan callum carlton cecil cerith chetan chidi
    chinedu chukwudi chukwuemeka clarence cledwyn clifford clint cole cormac crispin cuthbert dafydd dai
    damon darnell darragh darrel darrell daryl davie delroy dermot dewi diarmuid dilip dinesh donal donnie
    donny dougie duane dwayne eachann ebenezer eddie edmond eifion eilir elfed elijah elroy elwyn emeka
    emrys emyr enda eoin ernie errol esmond ethan eugene evgeny ewen ezra fabio faisal farooq fazal fergal
    finley finn fintan florian floyd franco francois franz fraser fyfe garry gaurav gerry gethin gino
    giovanni giuseppe glen glenn goronwy gregor grzegorz gwilym gwynfor habib hakeem hamid hamza harald hari
    haris harri hasan hefin hemant hemi henryk hubert hughie husain hussain hussein hywel idwal ieuan ifan
    ifor ikram ioan iolo iorwerth iqbal irfan ishaan ismail iwan jagdish jahangir jakub jamal jamil janusz
    jared jaroslaw jarrod jasper javed javier jayden jermaine jerzy jethro jitendra joachim joao jock jorge
    josef juan kabir kacper kamran karim kashif kazimierz keir kelvin kenny kevan kofi kojo krzysztof kunal
    kwabena kwame kwasi kyle lachlan lamar laurence lech lennox leszek lionel lorcan luca ludwik luigi luis
    lukasz luther maciej madhav mahesh mahmoud majid manish manoj mansoor marcel marcin marek mario mariusz
    marlon marvin mateusz mathew matteo mehmet mervyn michal miguel mihai mikolaj mirek mohan mohit moin
    mukesh munir murdo murtaza nadeem naeem naveed navin neeraj niall nihal nikhil nikolai nnamdi norbert
    obi olu olufemi osei owain padraig paolo parvez patryk pawel pearse piers pietro piotr pradeep prakash
    pranav pravin prem przemyslaw qasim quentin rabinder rafael rafal raheem rahim rahul rajan rakesh ramesh
    ramon randall ranjit rasheed rashid ravi raza reggie rehan reuben rex riaz rizwan roddy rohan rohit
    roman ronan roshan ruairidh ruaraidh ruaridh ruben rufus ryszard saeed sahil sajid salman sameer samir
    sammy sandeep sanjeev satish sergei shabir shafiq shahid shakeel shane shankar sharif shashi shaukat
    shehzad shoaib shyam siddharth silas slawomir sohail somerled stan stefan stephan subhash sunil tadeusz
    taha tahir tam tanveer tanvir tarek tarquin tarun tavish tegid tegwyn theo todd tomas tomasz tommaso
    torquil travis trefor trystan tudor tunde tyrell tyrone ugo usman uzair varun venkat vijay vinay vinod
    vladimir waheed wahid wasim wendell wieslaw wiktor willie wiremu witold wojciech wullie yaqub yaw younis
    yousaf yunus zac zachariah zafar zaheer zahid zain zbigniew zdzislaw zeeshan zygmunt
"""
WOMEN = """
    aaliyah abbie abiola adaeze aditi adwoa afia agata aggie agnieszka aileen ailish ailsa aine aisling
    aleksandra alexis alina alisha aliya ama amal amara aminah anastasia aneta angelika angharad ania anika
    anisa anisha anjali anjum annabel annabelle anneka annemarie anoushka antoinette anya aoife arabella
    archana arlene aroha arwen asha ashlee asiya asma aurelia ava ayesha ayisha azra beata bella bernice
    bessie betsy beverly bhavna bianca blessing blodwen bogusia bozena brittany bryony caitlin caoimhe carly
    carmel carmen carys cath catrin cecily celeste celia cerys chantal chantelle charlene charmaine chiara
    chika chioma ciara cissie claudette clementine coleen colette colleen connie cordelia cressida dalia
    danuta daria darlene davina demi dervla devika dolly dolores dominika dorota dympna ebony edie effie
    efua eilidh eiluned eimear eira eirlys eirwen eleri elin elinor elisabeth elise eliza elma elsa elspeth
    eluned emilia enfys erika erin ernestine esi estelle etta ettie ewa fadumo faiza falguni fanny farzana
    fay faye ffion fionnuala flo flossie folake fozia francesca freda freya frieda gabriela gaynor geeta
    genevieve georgette georgia georgina germaine gertrude ghazala gita gladys glenda glenys goretti gracie
    grainne grazyna greta gulshan gwenda gwenllian gwenno gwladys habiba hafsa haleema halima hanna harriett
    hattie heidi heledd helga henrietta hermione hetty hina honor huda humaira ifeoma ilona ilse indira
    ioana irena iwona izzy jacinta jade jagoda jana janette jasmin jasmine jayne jeanette jeanie jeanne
    jeannie jemima jenna jennie jessamy joanie joann jodie johanna jolanta jolene josie juliana juliette
    justyna jyoti kamala kamila karin karina karolina kasia katarzyna katharine katrina katy kavita kayleigh
    keeley keira khadijah kiera kinga kirsteen kirstin kristina krystyna lacey lara larissa latifah latisha
    latoya layla leah leonie letitia lettie lexie lianne libby liesl lila lilith lillian lina linsey liz
    lizzie llinos lola lorena lottie louisa lowri lucia lucie luisa luned lynette lynsey madeleine madeline
    magda magdalena mahnoor maia mair mairead mairi maisie malgorzata mali malika mamie manuela margery
    margot mari mariam marianne marlene marta martina maryam maura maxine maya meena meghan mehreen meinir
    mena mhairi michaela michelle mina minnie mira mirabelle mirela mollie mona monika mumtaz muna myfanwy
    myrtle nabila nadine nafisa naila naina najma nalini nanette nansi nasreen natalia natalka nazia nazma
    neelam neha nell nellie nerys nessa nessie netta ngaire ngozi nia niamh nichola nikita nimmi nirmala
    nisha nkechi nonhle norah noreen nuala nuria nusrat olena olwen oona oonagh orla orlaith ottilie palmira
    parveen patrycja paulette pearl perpetua petra petronella philomena pilar pooja poonam poppy preeti
    prunella purnima rabia rachael rachelle radhika raewyn rahima rajni rakhee ramona rani raquel rasheeda
    razia reema reena rehana rekha renata renuka rhiannon rhona ria riffat roberta roisin romana ronke rosa
    rosaleen rosalie rosamund rosanna rosanne roseanne rosina rowena roxana rubina ruby rupa sabiha sabina
    sabrina sadia sadie saffron safia saima sajida salma samina samira saoirse sarita saskia savita scarlett
    seema selina senga serena shabnam shagufta shahida shahnaz shaista shakira shamima shanice shanthi
    sharlene sharmila shazia sheela sheena shelagh shelley sherry shilpa shireen shobha shona shreya sidra
    sinead siobhan siobhán sioned siwan smita sneha sobia sofia sonal sonia sonja sorcha steffi sujata
    sultana sunita surbhi surekha susannah sushma suzanna suzette svetlana swati sybil tabitha tahira talia
    tamara tanisha tansy tasha taslima tatiana tegan tegwen terri tess thea thelma theodora thirza tia
    tiffany tilly toyin tracie tricia trixie trudy uma una uzma valentina vanda vandana velma verity verna
    vida vimala viola vivienne wanda whitney wiktoria wilhelmina winnie xanthe yasmeen yetunde ylva yolanda
    yolande zahra zaina zainab zakia zaynab zeenat zelda zelma zena zofia zohra zora zuzanna
"""
EITHER = """
    ade ali amarjit amrit ashleigh ashley ayo balbir billie blair casey ceri courtney dale deepak devinder
    eirian elis femi frankie gurdeep gurmeet gurpreet harinder harjit harminder harpal harpreet idowu iman
    jagdeep jaswinder jatinder jessie jocelyn jody jude kamal kehinde kerry kiran kuldeep lee leigh leighton
    lindsay lindsey mandeep manjit meredith morgan narinder nirmal noor nur ola olumide oluwaseun parminder
    rajinder ravinder robin rowan shamim shannon stacey stevie sukhdev sukhwinder sunny surinder taiwo
    taylor tejinder temitope tobi vivian
"""
