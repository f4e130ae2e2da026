package ma.dalil.knowledge;

import ma.dalil.knowledge.document.DocumentStore;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/// The knowledge base by itself, for a command beside the service: its database and nothing that follows it.
@SpringBootApplication
public class KnowledgeApplication {

    /// Opens the database that the service uses; it is closed when the process ends.
    public static DocumentStore documentStore() {
        return new SpringApplicationBuilder(KnowledgeApplication.class)
                .web(WebApplicationType.NONE)
                .run("--dalil.command=true", "--spring.main.keep-alive=false", "--logging.level.root=warn")
                .getBean(DocumentStore.class);
    }
}
